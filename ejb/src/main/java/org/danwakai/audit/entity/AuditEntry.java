package org.danwakai.audit.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** One thing that an organizer did. Entries are only ever added. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @SequenceGenerator(name = "audit_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_id")
    private Long id;

    private Instant at;
    private String actor;
    private String action;
    private String subject;
    private String detail;

    protected AuditEntry() {}

    /** @param detail null for none; never an address or a token */
    public AuditEntry(Instant at, String actor, String action, String subject, String detail) {
        this.at = Objects.requireNonNull(at);
        this.actor = Objects.requireNonNull(actor);
        this.action = Objects.requireNonNull(action);
        this.subject = Objects.requireNonNull(subject);
        this.detail = detail;
    }
}
