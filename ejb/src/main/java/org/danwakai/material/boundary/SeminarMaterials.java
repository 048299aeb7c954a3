package org.danwakai.material.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.material.boundary.TalkRows.Place;
import org.danwakai.material.control.HandoutBook;
import org.danwakai.material.control.TalkMaterials;
import org.danwakai.material.entity.FileName;
import org.danwakai.material.entity.Handout;
import org.danwakai.material.entity.WantedFile;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.WebLink;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.HandoutView;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.HandoutAddress;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.Visibility;

/** What organizers do with the materials of a seminar that are there. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeminarMaterials {

    private static final HandoutTerms OPEN = new HandoutTerms(Visibility.PUBLIC, null);

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarEditing editing;

    @Inject
    private TalkMaterials materials;

    @Inject
    private HandoutBook book;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public MaterialRows look(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar =
                editing.seminar(series, number).orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
        return new MaterialRows(talks(seminar), book.removed(seminar.id()), book.isDrawing(seminar.id()));
    }

    private List<TalkRows> talks(SeminarView seminar) {
        Map<String, String> links = book.links(seminar.id());
        List<Long> keys = materials.talks(seminar.id());
        List<TalkRows> talks = new ArrayList<>();
        seminar.content().talks().forEach(talk -> {
            List<TalkRows.Row> rows = new ArrayList<>();
            for (Material material : talk.materials()) {
                Place place = new Place(talks.size(), rows.size(), material.url());
                rows.add(row(place, material, seminar.handout(material.url()), links));
            }
            talks.add(new TalkRows(keys.get(talks.size()), talk.title(), rows));
        });
        return talks;
    }

    /**
     * @throws ChangedMeanwhile when it is not there any more
     * @throws InvalidInput when the label is missing, or a path of the old page shall not be for everybody
     */
    public void change(String series, int number, Place place, MaterialChange change) {
        rights.require(Rank.ORGANIZER, series, number);
        String label = InvalidInput.required("label", WantedFile.label(change.label()));
        SeminarView seminar = materials.lock(series, number);
        require(seminar, place);
        if (change.talk() < 0 || change.talk() >= seminar.content().talks().size()) {
            throw new InvalidInput("talk", "unknown");
        }
        Material changed = new Material(label, change.kind(), address(seminar, place, change.terms()));
        materials.change(seminar, talks -> {
            if (change.talk() == place.talk()) {
                talks.get(place.talk()).set(place.position(), changed);
            } else {
                talks.get(place.talk()).remove(place.position());
                talks.get(change.talk()).add(changed);
            }
        });
        audit.record(
                Action.CHANGE_MATERIAL,
                seminar.label(),
                Detail.of(Fact.MATERIAL, change.kind())
                        .and(Fact.VISIBILITY, change.terms().visibility())
                        .and(Fact.RELEASED, change.terms().releasedAt()));
    }

    /** @param by -1 to the front, 1 to the end; nothing is done beyond the first and the last */
    public void move(String series, int number, Place place, int by) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = materials.lock(series, number);
        require(seminar, place);
        int to = place.position() + by;
        if (to >= 0
                && to < seminar.content().talks().get(place.talk()).materials().size()) {
            materials.change(seminar, talks -> Collections.swap(talks.get(place.talk()), place.position(), to));
        }
    }

    /** A file can be put back for a day. */
    public void remove(String series, int number, Place place) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = materials.lock(series, number);
        require(seminar, place);
        Optional<HandoutView> handout = seminar.handout(place.url());
        materials.change(seminar, talks -> talks.get(place.talk()).remove(place.position()));
        handout.ifPresent(gone -> book.unused(gone.key(), clock.instant()));
        audit.record(
                Action.REMOVE_MATERIAL,
                seminar.label(),
                Detail.of(Fact.FILE, handout.map(HandoutView::name).orElse(null)));
    }

    /** Hands a file out again that was taken away, with the first talk. @throws NotFound when it is gone */
    public void putBack(String series, int number, String key) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = materials.lock(series, number);
        Handout file = book.find(key)
                .filter(found -> !found.used() && found.handout().isFile())
                .map(HandoutBook.Found::handout)
                .filter(handout -> handout.seminarId() == seminar.id())
                .orElseThrow(() -> new NotFound("file"));
        if (seminar.content().talks().isEmpty()) {
            throw new InvalidInput("talk", "required");
        }
        Material material = new Material(FileName.stem(file.name()), MaterialKind.SLIDES, address(file));
        materials.change(seminar, talks -> talks.get(0).add(material));
        book.unused(key, null);
        audit.record(Action.PUT_BACK_MATERIAL, seminar.label(), Detail.of(Fact.FILE, file.name()));
    }

    /** What an organizer looks at, whoever else may. @throws NotFound when there is no such file */
    public HandedOut file(String key) {
        Handout handout = book.find(key).map(HandoutBook.Found::handout).orElseThrow(() -> new NotFound("handout"));
        rights.require(Rank.ORGANIZER, handout.seminarId());
        return book.handOut(handout, false);
    }

    /** Where it is found from now on, with these terms. */
    private String address(SeminarView seminar, Place place, HandoutTerms terms) {
        Handout handout = seminar.handout(place.url())
                .map(known -> entityManager.find(Handout.class, known.key()))
                .orElse(null);
        if (handout != null && handout.isFile()) {
            handout.become(terms);
            return place.url();
        }
        String link = handout == null ? place.url() : handout.link();
        if (terms.equals(OPEN)) {
            return link;
        }
        if (!WebLink.isAbsolute(link)) {
            throw new InvalidInput("visibility", "needs-web-address");
        }
        if (handout == null) {
            handout = Handout.ofLink(
                    seminar.id(),
                    link,
                    terms,
                    clock.instant(),
                    session.getCallerPrincipal().getName());
            entityManager.persist(handout);
            entityManager.flush();
        }
        handout.become(terms);
        return address(handout);
    }

    private static String address(Handout handout) {
        String name = handout.isFile() ? handout.name() : HandoutView.LINK;
        return HandoutAddress.of(Setting.BASE_URL.value(), handout.key(), name);
    }

    private TalkRows.Row row(Place place, Material material, Optional<HandoutView> handout, Map<String, String> links) {
        String link =
                handout.isEmpty() ? material.url() : links.get(handout.get().key());
        TalkRows.File file = handout.filter(HandoutView::isFile)
                .map(one -> new TalkRows.File(
                        one.key(),
                        HandoutAddress.of("", one.key(), one.name()),
                        one.name(),
                        one.type(),
                        one.size(),
                        one.hasPicture(),
                        one.pictureWidth(),
                        one.pictureHeight()))
                .orElse(null);
        HandoutTerms terms = handout.map(HandoutView::terms).orElse(OPEN);
        boolean released = terms.releasedAt() == null || !clock.instant().isBefore(terms.releasedAt());
        return new TalkRows.Row(
                place, material.label(), material.kind(), file == null ? link : null, terms, released, file);
    }

    private static void require(SeminarView seminar, Place place) {
        boolean there = place.talk() < seminar.content().talks().size()
                && place.position()
                        < seminar.content()
                                .talks()
                                .get(place.talk())
                                .materials()
                                .size()
                && seminar.content()
                        .talks()
                        .get(place.talk())
                        .materials()
                        .get(place.position())
                        .url()
                        .equals(place.url());
        if (!there) {
            throw new ChangedMeanwhile(seminar.label());
        }
    }
}
