package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.danwakai.http.MadeTable;
import org.danwakai.http.TableFile;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** All registrants of a seminar at once, for whoever asks for a table. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
public class RegistrantsTableResource {

    private static final List<String> HEAD = List.of(
            "id",
            "name",
            "institution",
            "email",
            "language",
            "pool",
            "state",
            "place",
            "requestedAt",
            "seatedAt",
            "attended");

    @Inject
    private SeminarEditing editing;

    @Inject
    private Registrants registrants;

    @GET
    @Path("/series/{slug}/seminars/{number}/registrations")
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    public Response table(@PathParam("slug") String slug, @PathParam("number") int number) throws IOException {
        SeminarView seminar =
                editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
        MadeTable table = MadeTable.of(
                TableFile.Kind.CSV,
                HEAD,
                rows -> registrants.export(
                        seminar.id(), RegistrantFilter.ALL, row -> rows.accept(cells(row, seminar))));
        StreamingOutput sent = out -> {
            try (table) {
                table.sendTo(out);
            }
        };
        return Response.ok(sent).build();
    }

    private static List<?> cells(RegistrantRow row, SeminarView seminar) {
        return Arrays.asList(
                row.id(),
                row.name(),
                row.institution(),
                row.address(),
                row.language(),
                Word.of(row.pool()),
                Word.of(row.state()),
                row.place(),
                SeminarJson.time(row.requestedAt(), seminar.zone()),
                SeminarJson.time(row.seatedAt(), seminar.zone()),
                row.attended());
    }
}
