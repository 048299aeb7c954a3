package org.danwakai.meeting.entity;

import java.time.Instant;
import java.util.Optional;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.Word;

/** A provider did not do what it was asked for. */
public class ProviderFailure extends DomainException {

    private static final long serialVersionUID = 1L;

    private final MeetingProblem problem;
    private final String detail;
    private final Instant retryAt;

    private ProviderFailure(MeetingProblem problem, String detail, Instant retryAt) {
        super("provider-" + Word.of(problem), Word.of(problem) + (detail == null ? "" : ": " + detail));
        this.problem = problem;
        this.detail = detail;
        this.retryAt = retryAt;
    }

    /** @param detail the provider's own words for whoever looks into it; null for none, never a secret */
    public static ProviderFailure of(MeetingProblem problem, String detail) {
        return new ProviderFailure(problem, detail, null);
    }

    public static ProviderFailure limited(Instant retryAt) {
        return new ProviderFailure(MeetingProblem.RATE_LIMITED, null, retryAt);
    }

    public MeetingProblem problem() {
        return problem;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** When the provider will listen again, as far as it said so. */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
