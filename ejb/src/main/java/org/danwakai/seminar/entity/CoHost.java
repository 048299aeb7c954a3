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
import org.danwakai.platform.entity.InvalidInput;

/** Who holds a seminar together with the series. */
@Entity
@Table(name = "co_host")
class CoHost {

    @Id
    @SequenceGenerator(name = "co_host_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "co_host_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seminar_id")
    private Seminar seminar;

    private int position;

    private String name;
    private String url;

    protected CoHost() {}

    CoHost(Seminar seminar, int position, SeminarContent.CoHost content) {
        this.seminar = seminar;
        this.position = position;
        this.name = InvalidInput.required("coHosts", content.name());
        this.url = InvalidInput.link("coHosts", content.url());
    }

    SeminarContent.CoHost content() {
        return new SeminarContent.CoHost(name, url);
    }
}
