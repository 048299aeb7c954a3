package org.danwakai.material.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.SeminarContent.Talk;

/** Changes what the talks of a seminar hand out; two who do so at once take turns. */
@ApplicationScoped
public class TalkMaterials {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarEditing editing;

    /**
     * The seminar as it is, and stays until the transaction ends.
     *
     * @throws NotFound when there is none
     */
    public SeminarView lock(String series, int number) {
        entityManager
                .createNativeQuery("SELECT s.id FROM seminar s JOIN seminar_number n ON n.seminar_id = s.id"
                        + " JOIN series z ON z.id = n.series_id WHERE z.slug = ?1 AND n.number = ?2 FOR UPDATE OF s")
                .setParameter(1, series)
                .setParameter(2, number)
                .getResultList();
        return editing.seminar(series, number).orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
    }

    /** The keys of its talks, in their order. A talk keeps its key while it is the same talk, wherever it stands. */
    public List<Long> talks(long seminarId) {
        List<?> keys = entityManager
                .createNativeQuery("SELECT id FROM talk WHERE seminar_id = ?1 ORDER BY position")
                .setParameter(1, seminarId)
                .getResultList();
        return keys.stream().map(key -> ((Number) key).longValue()).toList();
    }

    /**
     * @param locked the seminar, by {@link #lock}
     * @param change of the materials of each talk
     */
    public void change(SeminarView locked, Consumer<List<List<Material>>> change) {
        List<Talk> talks = locked.content().talks();
        List<List<Material>> materials = new ArrayList<>();
        talks.forEach(talk -> materials.add(new ArrayList<>(talk.materials())));
        change.accept(materials);
        List<Talk> changed = new ArrayList<>();
        for (int i = 0; i < talks.size(); i++) {
            changed.add(talks.get(i).withMaterials(materials.get(i)));
        }
        SeminarView.Number home = locked.numbers().get(0);
        editing.revise(home.series(), home.number(), locked.content().withTalks(changed), null);
    }
}
