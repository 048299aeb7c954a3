package org.danwakai.seminar.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A part of a seminar with a title and speakers of its own. */
@Entity
@Table(name = "talk")
class Talk {

    @Id
    @SequenceGenerator(name = "talk_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "talk_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seminar_id")
    private Seminar seminar;

    private int position;

    private TalkKind kind;
    private String part;

    @Column(name = "title_ja")
    private String titleJa;

    @Column(name = "title_en")
    private String titleEn;

    private String summary;
    private String language;

    @OneToMany(mappedBy = "talk", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Speaker> speakers = new ArrayList<>();

    @OneToMany(mappedBy = "talk", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Reference> references = new ArrayList<>();

    @OneToMany(mappedBy = "talk", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Material> materials = new ArrayList<>();

    protected Talk() {}

    Talk(Seminar seminar, int position, SeminarContent.Talk content) {
        this.seminar = seminar;
        write(position, content);
    }

    /** Becomes what it says there; what it says already is left as it is. */
    void revise(int place, SeminarContent.Talk content) {
        if (content.equals(content())) {
            position = place;
            return;
        }
        speakers.clear();
        references.clear();
        materials.clear();
        write(place, content);
    }

    private void write(int place, SeminarContent.Talk content) {
        this.position = place;
        this.kind = Objects.requireNonNull(content.kind());
        this.part = content.part();
        this.titleJa = content.title().ja();
        this.titleEn = content.title().en();
        this.summary = content.summary();
        this.language = Objects.requireNonNull(content.language());
        content.speakers().forEach(speaker -> speakers.add(new Speaker(this, speakers.size(), speaker)));
        content.references().forEach(reference -> references.add(new Reference(this, references.size(), reference)));
        content.materials().forEach(material -> materials.add(new Material(this, materials.size(), material)));
    }

    int position() {
        return position;
    }

    SeminarContent.Talk content() {
        return new SeminarContent.Talk(
                kind,
                part,
                new LocalizedText(titleJa, titleEn),
                summary,
                language,
                speakers.stream().map(Speaker::content).toList(),
                references.stream().map(Reference::content).toList(),
                materials.stream().map(Material::content).toList());
    }
}
