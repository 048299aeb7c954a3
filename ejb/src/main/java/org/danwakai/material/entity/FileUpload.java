package org.danwakai.material.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Visibility;

/** What has come in of a file that is not whole yet, and what is to become of it. It belongs to who uploads it. */
@Entity
@Table(name = "file_upload")
public class FileUpload {

    @Id
    private String key;

    @Column(name = "seminar_id")
    private long seminarId;

    private String owner;

    @Column(name = "talk_id")
    private long talk;

    private String name;
    private String mark;
    private long size;
    private long received;
    private String label;
    private MaterialKind kind;
    private Visibility visibility;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected FileUpload() {}

    public FileUpload(long seminarId, String owner, WantedFile wanted, Instant now) {
        this.key = HandoutKey.random();
        this.seminarId = seminarId;
        this.owner = Objects.requireNonNull(owner);
        this.name = FileName.tidy(wanted.name());
        this.mark = wanted.mark();
        this.size = wanted.size();
        adopt(wanted, now);
    }

    /** Whether it is the same file, for the same seminar, as far as its browser knows it again. */
    public boolean isOf(long seminar, WantedFile wanted) {
        return seminarId == seminar
                && mark != null
                && mark.equals(wanted.mark())
                && size == wanted.size()
                && name.equals(FileName.tidy(wanted.name()));
    }

    /** Somebody goes on with it, and may want something else to become of it. */
    public final void adopt(WantedFile wanted, Instant now) {
        this.talk = wanted.talk();
        this.label = wanted.label();
        this.kind = wanted.kind();
        this.visibility = wanted.terms().visibility();
        this.releasedAt = wanted.terms().releasedAt();
        this.touchedAt = now;
    }

    /**
     * @param from where the part begins
     * @throws OutOfStep when that is not where the last one ended
     * @throws FileRefused when it is more than was announced
     */
    public void receive(long from, long length, Instant now) {
        if (from != received) {
            throw new OutOfStep(received);
        }
        if (length > size - received) {
            throw new FileRefused(FileRefused.Reason.TOO_LARGE);
        }
        received += length;
        touchedAt = now;
    }

    /** So many bytes are here; those that were noted beyond them are lost, and have to come once more. */
    public void holdOn(long bytes) {
        received = Math.min(received, bytes);
    }

    /** @throws FileRefused when not all of it is here */
    public void requireWhole() {
        if (received < size) {
            throw new FileRefused(FileRefused.Reason.INCOMPLETE);
        }
    }

    public String key() {
        return key;
    }

    public long seminarId() {
        return seminarId;
    }

    public String owner() {
        return owner;
    }

    /** Key of the talk that it is for. */
    public long talk() {
        return talk;
    }

    /** As tidy as it can be before the type is known. */
    public String name() {
        return name;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** How many of its bytes are here. */
    public long received() {
        return received;
    }

    /** Null: by its name. */
    public String label() {
        return label;
    }

    public MaterialKind kind() {
        return kind;
    }

    public HandoutTerms terms() {
        return new HandoutTerms(visibility, releasedAt);
    }
}
