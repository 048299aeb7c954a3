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

/** An organizer of a series as its page shows them; rights in the console come from elsewhere. */
@Entity
@Table(name = "organizer")
class Organizer {

    @Id
    @SequenceGenerator(name = "organizer_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organizer_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "series_id")
    private Series series;

    private int position;

    private String name;
    private String affiliation;

    protected Organizer() {}

    Organizer(Series series, int position, Series.OrganizerName organizer) {
        this.series = series;
        this.position = position;
        this.name = Objects.requireNonNull(organizer.name());
        this.affiliation = organizer.affiliation();
    }

    Series.OrganizerName named() {
        return new Series.OrganizerName(name, affiliation);
    }
}
