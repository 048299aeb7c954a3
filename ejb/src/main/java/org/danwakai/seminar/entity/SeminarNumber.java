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

/** A seminar's place in one of its series: the 25th of one may be the 77th of another. */
@Entity
@Table(name = "seminar_number")
class SeminarNumber {

    @Id
    @SequenceGenerator(name = "seminar_number_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seminar_number_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seminar_id")
    private Seminar seminar;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "series_id")
    private Series series;

    private int number;

    protected SeminarNumber() {}

    SeminarNumber(Seminar seminar, int position, Series series, int number) {
        this.seminar = seminar;
        this.position = position;
        this.series = Objects.requireNonNull(series);
        become(number);
    }

    void become(int newNumber) {
        if (newNumber < 1) {
            throw new InvalidInput("number", "positive");
        }
        number = newNumber;
    }

    Series series() {
        return series;
    }

    int number() {
        return number;
    }
}
