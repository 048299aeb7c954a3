package org.danwakai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import org.danwakai.material.entity.WantedFile;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Visibility;

/** What the form beside a file says of it. */
final class UploadForm {

    private final HttpServletRequest request;

    UploadForm(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * @param zone of the series, in which the time of release is typed
     * @throws InvalidInput when something is wrong with it
     */
    WantedFile wanted(ZoneId zone, String name, String mark, long size) {
        return new WantedFile(
                number("talk", request.getParameter("talk")),
                name,
                mark,
                size,
                request.getParameter("label"),
                word(MaterialKind.class, "kind"),
                new HandoutTerms(word(Visibility.class, "visibility"), release(zone)));
    }

    static Long number(String field, String typed) {
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException notOne) {
            throw new InvalidInput(field, "not-a-number");
        }
    }

    private Instant release(ZoneId zone) {
        MomentForm release = new MomentForm();
        release.setDate(request.getParameter("releaseDate"));
        release.setTime(request.getParameter("releaseTime"));
        if (release.isEmpty()) {
            return null;
        }
        FieldProblems problems = new FieldProblems();
        Instant instant = release.instant(zone, "release", problems);
        problems.throwIfAny();
        return instant;
    }

    private <E extends Enum<E>> E word(Class<E> type, String field) {
        try {
            return Word.parse(type, InvalidInput.required(field, request.getParameter(field)));
        } catch (IllegalArgumentException none) {
            throw new InvalidInput(field, "unknown");
        }
    }
}
