package org.danwakai.seminar.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;

/** Who gives a talk, or takes part in it. */
@Entity
@Table(name = "speaker")
class Speaker {

    @Id
    @SequenceGenerator(name = "speaker_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "speaker_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "talk_id")
    private Talk talk;

    private int position;

    private String name;
    private String affiliation;
    private String url;
    private SpeakerRole role;

    protected Speaker() {}

    Speaker(Talk talk, int position, SeminarContent.Speaker content) {
        this.talk = talk;
        this.position = position;
        this.name = InvalidInput.required("speakers", content.name());
        this.affiliation = content.affiliation();
        this.url = InvalidInput.link("speakers", content.url());
        this.role = Objects.requireNonNull(content.role());
    }

    SeminarContent.Speaker content() {
        return new SeminarContent.Speaker(name, affiliation, url, role);
    }
}
