package org.danwakai.registration.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link that was, or will be, mailed. Only the hash of its token is kept. */
@Entity
@Table(name = "link_token")
@NamedQuery(
        name = "LinkToken.byHash",
        query = "SELECT t FROM LinkToken t WHERE t.hash = :hash AND t.purpose = :purpose")
@NamedQuery(
        name = "LinkToken.ofRegistration",
        query = "SELECT t FROM LinkToken t WHERE t.registrationId = :registration AND t.purpose = :purpose")
public class LinkToken {

    @Id
    private String id;

    private byte[] hash;
    private LinkPurpose purpose;

    @Column(name = "registration_id")
    private long registrationId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected LinkToken() {}

    /** @param expiresAt null: as long as the registration exists */
    public LinkToken(UUID id, byte[] hash, LinkPurpose purpose, long registrationId, Instant expiresAt) {
        this.id = id.toString();
        this.hash = hash.clone();
        this.purpose = purpose;
        this.registrationId = registrationId;
        this.expiresAt = expiresAt;
    }

    public void use(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    public boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public long registrationId() {
        return registrationId;
    }
}
