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

/** Slides, notes, a notebook or a recording of a talk: a file of the page or a link. */
@Entity
@Table(name = "material")
class Material {

    @Id
    @SequenceGenerator(name = "material_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "material_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "talk_id")
    private Talk talk;

    private int position;

    private String label;
    private MaterialKind kind;
    private String url;

    protected Material() {}

    Material(Talk talk, int position, SeminarContent.Material content) {
        this.talk = talk;
        this.position = position;
        this.label = InvalidInput.required("materials", content.label());
        this.kind = Objects.requireNonNull(content.kind());
        this.url = InvalidInput.link("materials", InvalidInput.required("materials", content.url()));
    }

    SeminarContent.Material content() {
        return new SeminarContent.Material(label, kind, url);
    }
}
