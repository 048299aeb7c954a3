package org.danwakai.stack.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.stack.BrittleMailServer.Fault;
import org.danwakai.stack.BrittleMailServer.Received;
import org.danwakai.stack.bench.Relays.Sign;
import org.danwakai.stack.bench.WorkerKiller.Kill;

/**
 * What one kill has cost.
 *
 * @param mails that were owed
 * @param lost people whom none has reached
 * @param twice copies too many, without those that the mail server took in silence, since of these nobody could know
 * @param overOne the most of those that the killed server had sent over one connection
 * @param connections that the killed server had open to the mail server; one may have ended after it took a mail
 * @param isOneId whether all copies of a mail have the Message-ID that was fixed when it became owed
 * @param nextMail seconds from the kill until a living server named or handed over a mail
 * @param goesOn seconds until that from when there was a server that could do so; 0 when it was sooner
 * @param silence seconds of the longest time without that, until all that waited at the kill had their turn
 * @param flaws of mails that have come
 */
record Toll(
        int mails,
        int lost,
        int twice,
        int overOne,
        int connections,
        boolean isOneId,
        double nextMail,
        double goesOn,
        double silence,
        List<String> flaws) {

    /** @param from when there was a server that could go on, by {@code System.nanoTime()} */
    static Toll of(Collection<OwedLetter> owed, List<Received> received, Kill kill, List<Sign> signs, long from) {
        Map<String, OwedLetter> byRecipient =
                owed.stream().collect(Collectors.toMap(OwedLetter::recipient, Function.identity()));
        Set<String> reached = received.stream().map(Received::recipient).collect(Collectors.toSet());
        List<String> flaws = new ArrayList<>();
        boolean isOneId = true;
        for (Received one : received) {
            OwedLetter letter = byRecipient.get(one.recipient());
            if (letter == null) {
                flaws.add(one.recipient() + ": is owed nothing");
                continue;
            }
            isOneId &= letter.messageId().equals(one.messageId());
            LetterCheck.flaws(letter, one.text()).forEach(flaw -> flaws.add(one.recipient() + ": " + flaw));
        }
        long inSilence = received.stream()
                .filter(one -> one.fault() == Fault.TAKEN_IN_SILENCE)
                .count();
        Set<String> lost = new TreeSet<>(byRecipient.keySet());
        lost.removeAll(reached);
        List<Sign> after = signs.stream()
                .filter(sign -> sign.at() > (sign.server() == kill.server() ? kill.goneAt() : kill.at()))
                .toList();
        long next = after.isEmpty() ? Long.MAX_VALUE : after.get(0).at();
        return new Toll(
                owed.size(),
                lost.size(),
                (int) (received.size() - reached.size() - inSilence),
                overOne(received, kill),
                kill.connections(),
                isOneId,
                (next - kill.at()) / 1e9,
                Math.max(0, next - from) / 1e9,
                silence(waiting(received, kill), after, from),
                flaws);
    }

    private static int overOne(List<Received> received, Kill kill) {
        Map<String, List<Received>> copies = received.stream()
                .filter(one -> one.fault() != Fault.TAKEN_IN_SILENCE)
                .collect(Collectors.groupingBy(Received::recipient));
        return copies.values().stream()
                .filter(some -> some.size() > 1)
                .map(some -> Collections.min(some, Comparator.comparingLong(Received::at)))
                .filter(first -> first.at() <= kill.goneAt())
                .collect(Collectors.groupingBy(Received::connection, Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }

    /** Not who had the mail and got it no second time: the database went on to write that down when the server was dead. */
    private static Set<String> waiting(List<Received> received, Kill kill) {
        Set<String> later = received.stream()
                .filter(one -> one.at() > kill.goneAt())
                .map(Received::recipient)
                .collect(Collectors.toSet());
        Set<String> waiting = new HashSet<>(kill.waiting());
        received.stream()
                .filter(one -> one.at() <= kill.goneAt() && one.fault() != Fault.TAKEN_IN_SILENCE)
                .map(Received::recipient)
                .filter(recipient -> !later.contains(recipient))
                .forEach(waiting::remove);
        return waiting;
    }

    private static double silence(Set<String> waiting, List<Sign> after, long from) {
        long last = from;
        long longest = 0;
        for (Sign sign : after) {
            if (waiting.isEmpty()) {
                break;
            }
            longest = Math.max(longest, sign.at() - last);
            last = sign.at();
            waiting.remove(sign.recipient());
        }
        return waiting.isEmpty() ? longest / 1e9 : Double.POSITIVE_INFINITY;
    }
}
