package org.danwakai.meeting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.MeetingSpec;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.meeting.entity.ProviderFailure;
import org.danwakai.meeting.entity.TaskKind;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.LocalizedText;

/** Does what is wanted at a provider, step by step; what was done stays done when a later step fails. */
@ApplicationScoped
public class MeetingWork {

    private static final Logger LOG = Logger.getLogger(MeetingWork.class.getName());

    @Inject
    private MeetingTasks tasks;

    @Inject
    private MeetingLinks links;

    @Inject
    private Providers providers;

    @Inject
    private SeminarCatalog catalog;

    void run(MeetingTask task) {
        try {
            MeetingProvider provider = providers.of(task.provider());
            if (!provider.isConfigured()) {
                throw ProviderFailure.of(MeetingProblem.NOT_CONFIGURED, null);
            }
            if (task.kind() == TaskKind.DELETE) {
                links.meeting(task.seminarId(), task.provider()).ifPresent(provider::delete);
                links.forget(task.seminarId());
            } else {
                hold(task, provider);
            }
            tasks.done(task);
        } catch (ProviderFailure failure) {
            LOG.log(Level.INFO, "The meeting of seminar {0} at {1} waits: {2}", new Object[] {
                Long.toString(task.seminarId()), task.provider(), failure.getMessage()
            });
            tasks.failed(task, failure);
        } catch (RuntimeException broken) {
            LOG.log(Level.SEVERE, "The meeting of seminar " + task.seminarId() + " could not be worked on", broken);
            tasks.failed(task, ProviderFailure.of(MeetingProblem.BROKEN, null));
        }
    }

    private void hold(MeetingTask task, MeetingProvider provider) {
        long seminar = task.seminarId();
        MeetingSpec spec = spec(seminar);
        Optional<MeetingAccess> known = links.meeting(seminar, task.provider());
        MeetingAccess meeting;
        if (task.kind() == TaskKind.LINKS && known.isPresent()) {
            meeting = known.get();
        } else {
            MadeMeeting made =
                    known.map(access -> provider.update(access, spec)).orElseGet(() -> provider.create(spec));
            links.keep(seminar, task.provider(), made);
            tasks.dropped(task, made.dropped());
            meeting = made.access();
            if (!provider.knowsRegistrants()) {
                links.forgetLinks(seminar);
            }
        }
        new Round(task, provider, meeting, spec).go();
    }

    private MeetingSpec spec(long id) {
        SeminarView seminar = catalog.seminar(id).orElseThrow();
        String title = seminar.content().talks().stream()
                .map(talk -> title(talk.title()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" / "));
        SeminarView.Number home = seminar.numbers().get(0);
        String heading = title(home.name()).orElse(home.series()) + " " + home.number();
        return new MeetingSpec(
                title.isEmpty() ? heading : heading + ": " + title,
                SiteAddress.of(seminar.label()),
                seminar.content().startsAt(),
                seminar.content().endsAt(),
                seminar.zone());
    }

    private static Optional<String> title(LocalizedText text) {
        return Optional.ofNullable(text)
                .flatMap(one -> Stream.of(Optional.ofNullable(one.ja()), Optional.ofNullable(one.en()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Brings the registrants at the provider to those who have a seat here. */
    private final class Round {

        private final MeetingTask task;
        private final MeetingProvider provider;
        private final MeetingAccess meeting;
        private final MeetingSpec spec;
        private int done;
        private int total;

        Round(MeetingTask task, MeetingProvider provider, MeetingAccess meeting, MeetingSpec spec) {
            this.task = task;
            this.provider = provider;
            this.meeting = meeting;
            this.spec = spec;
        }

        void go() {
            SeminarTerms terms = catalog.terms(Set.of(task.seminarId())).get(task.seminarId());
            List<PersonalLink> gone = links.leftOver(task.seminarId());
            List<Invitee> missing = links.withoutLink(task.seminarId(), terms.displayNamePattern(), terms.homeSlug());
            total = gone.size() + missing.size();
            boolean goOn = step(0);
            for (List<PersonalLink> batch : batches(gone)) {
                if (!goOn) {
                    return;
                }
                provider.withdraw(meeting, batch);
                links.remove(task.seminarId(), batch);
                goOn = step(batch.size());
            }
            List<Invitee> unknown = goOn ? adopt(missing) : List.of();
            for (List<Invitee> batch : batches(unknown)) {
                if (!goOn) {
                    return;
                }
                int added = links.add(task.seminarId(), batch, provider.register(meeting, spec, batch));
                goOn = step(added);
                if (added < batch.size()) {
                    throw ProviderFailure.of(MeetingProblem.UNREACHABLE, null);
                }
            }
        }

        /** Whoever the provider knows already, from a server that died before it wrote so. @return the others */
        private List<Invitee> adopt(List<Invitee> missing) {
            if (missing.isEmpty()) {
                return missing;
            }
            List<PersonalLink> there = provider.registered(meeting);
            Set<String> addresses = there.stream()
                    .map(PersonalLink::address)
                    .map(MeetingWork::folded)
                    .collect(Collectors.toSet());
            Predicate<Invitee> known = person -> addresses.contains(folded(person.address()));
            step(links.add(task.seminarId(), missing.stream().filter(known).toList(), there));
            return missing.stream().filter(known.negate()).toList();
        }

        private boolean step(int more) {
            done += more;
            return tasks.progress(task, done, total);
        }

        private <T> List<List<T>> batches(List<T> all) {
            List<List<T>> batches = new ArrayList<>();
            for (int from = 0; from < all.size(); from += provider.batchSize()) {
                batches.add(all.subList(from, Math.min(all.size(), from + provider.batchSize())));
            }
            return batches;
        }
    }

    private static String folded(String address) {
        return address == null ? "" : address.toLowerCase(java.util.Locale.ROOT);
    }
}
