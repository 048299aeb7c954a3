package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.danwakai.institution.boundary.DirectoryEditing;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.platform.entity.Word;

/** What an administrator says of a domain for the whole installation. */
@Named("correctionForm")
@ViewScoped
public class CorrectionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DirectoryEditing editing;

    @Inject
    private Notices notices;

    private String domain;
    private String kind = Word.of(Kind.UNIVERSITY);
    private String outcome = Word.of(Outcome.ACADEMIC);
    private String ja;
    private String en;
    private String shortJa;
    private String shortEn;
    private String aliases;

    public void correct() {
        try {
            editing.correct(new DirectoryEntry(
                    new Institution(InvalidInput.required("domain", domain), ja, en, shortJa, shortEn, names(aliases)),
                    null,
                    Word.parse(Kind.class, kind),
                    Word.parse(Outcome.class, outcome)));
            domain = null;
            ja = null;
            en = null;
            shortJa = null;
            shortEn = null;
            aliases = null;
            notices.done("directory.corrected");
        } catch (InvalidInput invalid) {
            notices.problems("correct", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void forget(String corrected) {
        try {
            editing.forgetCorrection(corrected);
            notices.done("directory.forgotten");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    private static List<String> names(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,、]"))
                        .map(OneLine::tidy)
                        .filter(name -> name != null)
                        .toList();
    }

    public List<DirectoryEntry> getAll() {
        return editing.corrections();
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getJa() {
        return ja;
    }

    public void setJa(String ja) {
        this.ja = ja;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getShortJa() {
        return shortJa;
    }

    public void setShortJa(String shortJa) {
        this.shortJa = shortJa;
    }

    public String getShortEn() {
        return shortEn;
    }

    public void setShortEn(String shortEn) {
        this.shortEn = shortEn;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }
}
