package org.danwakai.displayname.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.seminar.entity.DisplayNamePattern;

/** Finds registrants by what somebody may have typed of them, in time that does not grow with their number. */
final class RegistrantIndex {

    private static final int LONGEST_UNSPACED = 8;

    private final Map<String, Set<Registrant>> byName = new HashMap<>();
    private final Map<String, Set<Registrant>> byPart = new HashMap<>();
    private final Map<String, Set<Registrant>> byRendering = new HashMap<>();
    private final Map<String, Registrant> byId = new HashMap<>();
    private final Map<String, Registrant> byAddress = new HashMap<>();
    private final Map<Registrant, InstitutionNames> institutions = new HashMap<>();
    private final Map<List<String>, InstitutionNames> sameNames = new HashMap<>();

    RegistrantIndex(Collection<Registrant> registrants, DisplayNamePattern pattern) {
        for (Registrant registrant : registrants) {
            file(byRendering, rendering(registrant.displayName(pattern)), registrant);
            byId.put(registrant.id(), registrant);
            if (registrant.address() != null) {
                byAddress.put(registrant.address(), registrant);
            }
            Stream.of(registrant.name(), registrant.kana(), registrant.romaji())
                    .filter(Objects::nonNull)
                    .map(Spelling::plain)
                    .forEach(form -> fileName(form, registrant));
            List<String> names = new ArrayList<>(registrant.institutions());
            names.add(registrant.institution());
            institutions.put(registrant, sameNames.computeIfAbsent(names, InstitutionNames::new));
        }
    }

    private void fileName(String form, Registrant registrant) {
        NameKeys.of(form).forEach(key -> file(byName, key, registrant));
        List<String> tokens = Spelling.tokens(form);
        if (tokens.size() > 1) {
            tokens.stream()
                    .flatMap(token -> NameKeys.ofPart(token).stream())
                    .forEach(key -> file(byPart, key, registrant));
        } else if (tokens.size() == 1 && tokens.get(0).length() <= LONGEST_UNSPACED) {
            // where the family name ends is not told
            String whole = tokens.get(0);
            for (int end = 1; end < whole.length(); end++) {
                file(byPart, whole.substring(0, end), registrant);
                file(byPart, whole.substring(end), registrant);
            }
        }
    }

    private static void file(Map<String, Set<Registrant>> index, String key, Registrant registrant) {
        index.computeIfAbsent(key, first -> new LinkedHashSet<>(2)).add(registrant);
    }

    private static String rendering(String text) {
        return Spelling.letters(Spelling.plain(text)).replace(" ", "");
    }

    /** Who is called exactly so in the form that the series asks for, but for spaces and the width of letters. */
    Set<Registrant> rendered(String plain) {
        return byRendering.getOrDefault(Spelling.letters(plain).replace(" ", ""), Set.of());
    }

    /** @param plain without honorifics */
    Set<Registrant> named(String plain) {
        Set<Registrant> found = new LinkedHashSet<>();
        NameKeys.of(plain).forEach(key -> found.addAll(byName.getOrDefault(key, Set.of())));
        return found;
    }

    /** Who may be meant by a family name, a given name, or initials with one of them. */
    Set<Registrant> named(List<String> tokens) {
        List<String> full =
                tokens.stream().filter(token -> !NameKeys.isInitial(token)).toList();
        if (full.size() != 1) {
            return Set.of();
        }
        Set<Registrant> found = new LinkedHashSet<>();
        NameKeys.ofPart(full.get(0)).forEach(key -> found.addAll(byPart.getOrDefault(key, Set.of())));
        return found;
    }

    /** @return null for nobody */
    Registrant byId(String id) {
        return byId.get(id);
    }

    /** @return null for nobody. @param folded as addresses are compared */
    Registrant at(String folded) {
        return folded == null ? null : byAddress.get(folded);
    }

    boolean isAt(Registrant registrant, String institution) {
        return institutions.get(registrant).include(institution);
    }
}
