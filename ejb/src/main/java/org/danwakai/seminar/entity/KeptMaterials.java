package org.danwakai.seminar.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.SeminarContent.Talk;

/**
 * Puts materials that must not get lost back into a seminar that somebody wrote anew who need not know of them: each to
 * the talk of that title, or else of that place, behind the material that it stood behind.
 */
final class KeptMaterials {

    private final List<Talk> talks;

    private KeptMaterials(SeminarContent wanted) {
        this.talks = new ArrayList<>(wanted.talks());
    }

    /** @param kept which materials must not get lost; those of them that {@code wanted} names stay where it has them */
    static SeminarContent in(SeminarContent wanted, SeminarContent known, Predicate<Material> kept) {
        if (wanted.talks().isEmpty()) {
            return wanted;
        }
        Set<String> named = wanted.talks().stream()
                .flatMap(talk -> talk.materials().stream())
                .map(material -> identity(material.url()))
                .collect(Collectors.toSet());
        KeptMaterials result = new KeptMaterials(wanted);
        for (int i = 0; i < known.talks().size(); i++) {
            Talk before = known.talks().get(i);
            int home = result.home(before, i);
            for (Material material : before.materials()) {
                if (kept.test(material) && !named.contains(identity(material.url()))) {
                    result.putBack(material, home, before.materials());
                }
            }
        }
        return wanted.withTalks(result.talks);
    }

    private int home(Talk before, int place) {
        for (int i = 0; i < talks.size(); i++) {
            if (!before.title().isEmpty() && talks.get(i).title().equals(before.title())) {
                return i;
            }
        }
        return Math.min(place, talks.size() - 1);
    }

    private void putBack(Material material, int home, List<Material> order) {
        List<Material> materials = new ArrayList<>(talks.get(home).materials());
        int place = order.indexOf(material);
        materials.add(place(materials, order.subList(0, place), order.subList(place + 1, order.size())), material);
        talks.set(home, talks.get(home).withMaterials(materials));
    }

    /** Behind the last of those that stood before it, or else before the first of those that stood behind it. */
    private static int place(List<Material> materials, List<Material> earlier, List<Material> later) {
        int place = materials.size();
        for (int i = materials.size() - 1; i >= 0; i--) {
            if (contains(earlier, materials.get(i))) {
                return i + 1;
            }
            if (contains(later, materials.get(i))) {
                place = i;
            }
        }
        return place;
    }

    private static boolean contains(List<Material> materials, Material one) {
        return materials.stream().anyMatch(other -> identity(other.url()).equals(identity(one.url())));
    }

    /** Of what we hand out, the key: its address may name a host that we have left. */
    private static String identity(String url) {
        return Optional.ofNullable(url).flatMap(HandoutAddress::key).orElse(url);
    }
}
