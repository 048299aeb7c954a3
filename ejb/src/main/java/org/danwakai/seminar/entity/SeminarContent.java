package org.danwakai.seminar.entity;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that is announced of one seminar, as a value: what the editor and the page import hand in, and
 * what two versions of a seminar are compared by.
 *
 * @param theme the seminar's own title when its talks do not say it (an introductory course of two
 *     lectures); may be empty, never null
 * @param startsAt never null
 * @param endsAt null for an open end
 * @param language main language of the talks, {@code ja} or {@code en}
 * @param notice a short remark shown beside the date ("other time than usual"); null for none
 * @param description further text in Markdown that belongs to no single talk; null for none
 */
public record SeminarContent(
        LocalizedText theme,
        Format format,
        Instant startsAt,
        Instant endsAt,
        String language,
        String notice,
        String description,
        List<Venue> venues,
        List<CoHost> coHosts,
        List<Talk> talks) {

    public SeminarContent {
        venues = List.copyOf(venues);
        coHosts = List.copyOf(coHosts);
        talks = List.copyOf(talks);
    }

    public SeminarContent withTalks(List<Talk> others) {
        return new SeminarContent(
                theme, format, startsAt, endsAt, language, notice, description, venues, coHosts, others);
    }

    /**
     * Puts materials of what stood before back that are not named here.
     *
     * @param kept which of them must not get lost
     */
    public SeminarContent keeping(SeminarContent before, Predicate<Material> kept) {
        return KeptMaterials.in(this, before, kept);
    }

    public record Venue(String name, VenueRole role) {}

    /** @param url null for none */
    public record CoHost(String name, String url) {}

    /**
     * @param part label of the part it is given in (第1部); null for none
     * @param summary the abstract, Markdown with TeX; null for none
     */
    public record Talk(
            TalkKind kind,
            String part,
            LocalizedText title,
            String summary,
            String language,
            List<Speaker> speakers,
            List<Reference> references,
            List<Material> materials) {

        public Talk {
            speakers = List.copyOf(speakers);
            references = List.copyOf(references);
            materials = List.copyOf(materials);
        }

        public Talk withMaterials(List<Material> others) {
            return new Talk(kind, part, title, summary, language, speakers, references, others);
        }
    }

    /** @param affiliation null when none is given; @param url null for none */
    public record Speaker(String name, String affiliation, String url, SpeakerRole role) {}

    /** @param url null for none */
    public record Reference(String text, String url) {}

    /** @param url absolute, also of what we hand out ourselves, or relative to the series' page as its author wrote it */
    public record Material(String label, MaterialKind kind, String url) {}
}
