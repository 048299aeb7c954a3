package org.danwakai.material.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.Visibility;

/**
 * What is handed out under an address of ours: a stored file, or a link that not everybody gets. The seminar says with
 * which talk, and under which label.
 */
@Entity
@Table(name = "handout")
public class Handout {

    @Id
    private String key;

    @Column(name = "seminar_id")
    private long seminarId;

    private FileType type;
    private Visibility visibility;

    @Column(name = "released_at")
    private Instant releasedAt;

    private String link;
    private String name;
    private Long size;
    private String sha256;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    private Picture picture;

    protected Handout() {}

    private Handout(String key, long seminarId, FileType type, HandoutTerms terms, Instant madeAt, String madeBy) {
        this.key = Objects.requireNonNull(key);
        this.seminarId = seminarId;
        this.type = Objects.requireNonNull(type);
        this.madeAt = Objects.requireNonNull(madeAt);
        this.madeBy = Objects.requireNonNull(madeBy);
        this.picture = type == FileType.PDF ? Picture.WANTED : Picture.NONE;
        become(terms);
    }

    /** @param sha256 of its bytes, in hexadecimal digits */
    public static Handout ofFile(FileUpload upload, FileType type, String sha256, Instant now) {
        Handout handout = new Handout(upload.key(), upload.seminarId(), type, upload.terms(), now, upload.owner());
        handout.name = FileName.of(upload.name(), type);
        handout.size = upload.size();
        handout.sha256 = Objects.requireNonNull(sha256);
        return handout;
    }

    /** @param link where it leads, which only those learn who may have it */
    public static Handout ofLink(long seminarId, String link, HandoutTerms terms, Instant now, String madeBy) {
        Handout handout = new Handout(HandoutKey.random(), seminarId, FileType.LINK, terms, now, madeBy);
        handout.link = Objects.requireNonNull(link);
        return handout;
    }

    public void become(HandoutTerms terms) {
        this.visibility = terms.visibility();
        this.releasedAt = terms.releasedAt();
    }

    public HandoutTerms terms() {
        return new HandoutTerms(visibility, releasedAt);
    }

    public String key() {
        return key;
    }

    public long seminarId() {
        return seminarId;
    }

    public FileType type() {
        return type;
    }

    public boolean isFile() {
        return type != FileType.LINK;
    }

    /** Null for a file. */
    public String link() {
        return link;
    }

    /** Null for a link. */
    public String name() {
        return name;
    }

    /** In bytes; null for a link. */
    public Long size() {
        return size;
    }

    /** In hexadecimal digits; null for a link. */
    public String sha256() {
        return sha256;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public boolean hasPicture() {
        return picture == Picture.MADE;
    }
}
