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

/** A publication or page that a talk refers to. */
@Entity
@Table(name = "talk_reference")
class Reference {

    @Id
    @SequenceGenerator(name = "talk_reference_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "talk_reference_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "talk_id")
    private Talk talk;

    private int position;

    private String text;
    private String url;

    protected Reference() {}

    Reference(Talk talk, int position, SeminarContent.Reference content) {
        this.talk = talk;
        this.position = position;
        this.text = InvalidInput.required("references", content.text());
        this.url = InvalidInput.link("references", content.url());
    }

    SeminarContent.Reference content() {
        return new SeminarContent.Reference(text, url);
    }
}
