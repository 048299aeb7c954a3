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

/** A room of a seminar. */
@Entity
@Table(name = "venue")
class Venue {

    @Id
    @SequenceGenerator(name = "venue_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "venue_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seminar_id")
    private Seminar seminar;

    private int position;

    private String name;
    private VenueRole role;

    protected Venue() {}

    Venue(Seminar seminar, int position, SeminarContent.Venue content) {
        this.seminar = seminar;
        this.position = position;
        this.name = InvalidInput.required("venues", content.name());
        this.role = Objects.requireNonNull(content.role());
    }

    SeminarContent.Venue content() {
        return new SeminarContent.Venue(name, role);
    }
}
