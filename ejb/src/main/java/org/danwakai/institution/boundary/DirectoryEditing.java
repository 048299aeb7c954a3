package org.danwakai.institution.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.institution.control.DirectoryRows;
import org.danwakai.institution.control.DirectoryShelf;
import org.danwakai.institution.control.DirectoryUpdates;
import org.danwakai.institution.control.DraftBook;
import org.danwakai.institution.control.RorDump;
import org.danwakai.institution.control.ShippedDirectory;
import org.danwakai.institution.control.TypedDomain;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.Fate;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.institution.entity.Source;
import org.danwakai.institution.entity.UnreadableUpdate;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.OneLine;

/** What administrators change of the directory, for all series: single entries, and updates of the registry's. */
@Stateless
@RolesAllowed("admin")
public class DirectoryEditing {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_ROWS = 500;

    @Resource
    private SessionContext session;

    @Inject
    private DirectoryRows rows;

    @Inject
    private DirectoryShelf shelf;

    @Inject
    private DirectoryUpdates updates;

    @Inject
    private DraftBook drafts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** By domain. */
    public List<DirectoryEntry> corrections() {
        return rows.corrections();
    }

    /**
     * Says what holds of a domain on this installation, whatever the sources say, until it is forgotten.
     *
     * @throws InvalidInput when it is no domain or one under which anybody may have one, or nobody's name is given
     */
    public void correct(DirectoryEntry entry) {
        Institution typed = entry.institution();
        Institution institution = new Institution(
                TypedDomain.somebodys(typed.domain(), shelf.directory()).ascii(),
                TypedDomain.name("ja", typed.ja()),
                TypedDomain.name("en", typed.en()),
                TypedDomain.name("shortJa", typed.shortJa()),
                TypedDomain.name("shortEn", typed.shortEn()),
                typed.aliases().stream()
                        .map(alias -> TypedDomain.name("aliases", alias))
                        .filter(Objects::nonNull)
                        .toList());
        // an entry without a name speaks of all that is below, as the suffixes do
        if (!institution.isNamed() && !entry.kind().isAnybodys()) {
            throw new InvalidInput(List.of(
                    new FieldProblem("ja", "name-in-one-language"), new FieldProblem("en", "name-in-one-language")));
        }
        if (entry.kind().isAnybodys() && entry.outcome() == Outcome.ACADEMIC) {
            throw new InvalidInput("outcome", "anybodys-mail");
        }
        rows.correct(new DirectoryEntry(institution, entry.country(), entry.kind(), entry.outcome()));
        note("local", institution.domain());
        audit.record(
                Action.CORRECT_DOMAIN,
                institution.domain(),
                Detail.of(Fact.OWNER, entry.kind()).and(Fact.OUTCOME, entry.outcome()));
    }

    /** Goes by the sources again. @throws NotFound when it was not corrected */
    public void forgetCorrection(String domain) {
        if (!rows.forgetCorrection(domain)) {
            throw new NotFound("correction");
        }
        note("local", domain);
        audit.record(Action.FORGET_CORRECTION, domain, null);
    }

    /**
     * Reads an update from the data dump of the Research Organization Registry (ror.org), schema 2. Nothing is changed
     * by it yet.
     *
     * @param label what it is called, such as the file's name; null for nothing
     * @param file the JSON, or the zip with it
     * @return the draft's key
     * @throws UnreadableUpdate when it is something else, or broken
     */
    public long begin(String label, InputStream file) {
        String name = label(label);
        updates.discardThoseBefore(clock.instant().minus(KEPT));
        RorDump dump = RorDump.open(file, ShippedDirectory.settled()::contains);
        if (!dump.hasNext()) {
            throw new UnreadableUpdate(UnreadableUpdate.Reason.NONE);
        }
        long draft = updates.draft(Source.ROR, name, caller(), dump);
        updates.noteSkipped(draft, dump.skipped());
        audit.record(Action.READ_DIRECTORY_UPDATE, Long.toString(draft), Detail.of(Fact.SOURCE, name));
        return draft;
    }

    /** Updates that wait to be applied or discarded, the latest first, without their counts. */
    public List<UpdateView> waiting() {
        return drafts.all(Source.ROR).stream()
                .map(draft -> UpdateView.of(draft, Map.of()))
                .toList();
    }

    /** @throws NotFound when it was applied or discarded meanwhile */
    public UpdateView preview(long draft) {
        return UpdateView.of(drafts.find(draft).orElseThrow(DirectoryEditing::gone), drafts.counts(draft));
    }

    /** Domains of that fate, compared with what is in effect now. */
    public List<UpdateRow> rows(long draft, Fate fate, int first, int size) {
        return drafts.rows(draft, fate, first, Math.min(MOST_ROWS, size)).stream()
                .map(UpdateRow::of)
                .toList();
    }

    /** Puts it in the place of the source's last one. Corrections stay. */
    public void apply(long draft) {
        DraftBook.Draft wanted = drafts.lock(draft).orElseThrow(DirectoryEditing::gone);
        updates.apply(draft, wanted.source(), wanted.label(), caller());
        audit.record(Action.APPLY_DIRECTORY_UPDATE, Long.toString(draft), Detail.of(Fact.SOURCE, wanted.label()));
    }

    public void discard(long draft) {
        DraftBook.Draft unwanted = drafts.lock(draft).orElseThrow(DirectoryEditing::gone);
        updates.discard(draft);
        audit.record(Action.DISCARD_DIRECTORY_UPDATE, Long.toString(draft), Detail.of(Fact.SOURCE, unwanted.label()));
    }

    private void note(String source, String label) {
        updates.noteEdition(source, label, caller());
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }

    private static NotFound gone() {
        return new NotFound("update of the directory");
    }

    private static String label(String typed) {
        String label = OneLine.tidy(typed);
        if (label == null || !OneLine.isClean(label)) {
            return "ror";
        }
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }
}
