package org.danwakai.material.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.material.entity.FileName;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.danwakai.material.entity.FileType;
import org.danwakai.material.entity.FileUpload;
import org.danwakai.material.entity.Handout;
import org.danwakai.material.entity.WantedFile;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.HandoutAddress;
import org.danwakai.seminar.entity.SeminarContent.Material;

/** The rows of uploads, each step in a transaction of its own; for everybody but their owner there are none. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class UploadBook {

    private static final long MEGABYTE = 1024L * 1024;

    /** Nobody has more on the way at once, and what is forgotten on the way is gone after a day. */
    private static final int MOST_OF_ONE = 20;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private FileShelf shelf;

    @Inject
    private TalkMaterials materials;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public FileUpload begin(long seminar, String owner, WantedFile wanted) {
        if (wanted.size() > Setting.FILES_LARGEST.whole(1) * MEGABYTE) {
            throw new FileRefused(Reason.TOO_LARGE);
        }
        if (!materials.talks(seminar).contains(wanted.talk())) {
            throw new FileRefused(Reason.TALK_GONE);
        }
        List<FileUpload> others = entityManager
                .createQuery("SELECT u FROM FileUpload u WHERE u.owner = :owner", FileUpload.class)
                .setParameter("owner", owner)
                .getResultList();
        Optional<FileUpload> begun =
                others.stream().filter(upload -> upload.isOf(seminar, wanted)).findFirst();
        if (begun.isPresent()) {
            begun.get().adopt(wanted, clock.instant());
            begun.get().holdOn(shelf.received(begun.get().key()));
            return begun.get();
        }
        if (others.size() >= MOST_OF_ONE) {
            throw new FileRefused(Reason.TOO_MANY);
        }
        requireRoom(wanted.size());
        FileUpload upload = new FileUpload(seminar, owner, wanted, clock.instant());
        entityManager.persist(upload);
        return upload;
    }

    private void requireRoom(long size) {
        long onTheWay = sum("SELECT coalesce(sum(size - received), 0) FROM file_upload");
        shelf.requireSpace(size + onTheWay);
        long total = Setting.FILES_TOTAL.whole(0) * MEGABYTE;
        if (total > 0
                && size
                                + sum("SELECT coalesce(sum(size), 0) FROM file_upload")
                                + sum("SELECT coalesce(sum(size), 0) FROM handout")
                        > total) {
            throw new FileRefused(Reason.QUOTA);
        }
    }

    private long sum(String sql) {
        return ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue();
    }

    /** Whether it is handed out already: the answer to that may have been lost on the way. */
    public boolean isDone(String owner, String key) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(h) FROM Handout h WHERE h.key = :key AND h.madeBy = :owner", Long.class)
                        .setParameter("key", key)
                        .setParameter("owner", owner)
                        .getSingleResult()
                > 0;
    }

    /** @throws NotFound when this owner has no such upload */
    public FileUpload own(String owner, String key) {
        return find(owner, key, LockModeType.NONE);
    }

    public FileUpload receive(String owner, String key, long from, byte[] part) {
        FileUpload upload = find(owner, key, LockModeType.PESSIMISTIC_WRITE);
        upload.holdOn(shelf.received(key));
        upload.receive(from, part.length, clock.instant());
        shelf.receive(key, from, part);
        return upload;
    }

    /** The file is in the store; now it is one of its talk's materials, or nothing has happened. */
    public void handOut(String owner, String key, FileType type, String sha256) {
        FileUpload upload = find(owner, key, LockModeType.PESSIMISTIC_WRITE);
        SeminarView.Number home = catalog.seminar(upload.seminarId())
                .orElseThrow(() -> new NotFound("seminar"))
                .numbers()
                .get(0);
        SeminarView seminar = materials.lock(home.series(), home.number());
        int talk = materials.talks(seminar.id()).indexOf(upload.talk());
        if (talk < 0) {
            throw new FileRefused(Reason.TALK_GONE);
        }
        Handout handout = Handout.ofFile(upload, type, sha256, clock.instant());
        entityManager.persist(handout);
        entityManager.remove(upload);
        entityManager.flush();
        String label = upload.label() == null ? FileName.stem(handout.name()) : upload.label();
        String url = HandoutAddress.of(Setting.BASE_URL.value(), key, handout.name());
        materials.change(seminar, talks -> talks.get(talk).add(new Material(label, upload.kind(), url)));
        audit.record(Action.UPLOAD_MATERIAL, seminar.label(), Detail.of(Fact.FILE, handout.name()));
    }

    /** What came in is deleted; nothing is done when it is over already. */
    public void forget(String owner, String key) {
        look(owner, key, LockModeType.PESSIMISTIC_WRITE).ifPresent(upload -> {
            entityManager.remove(upload);
            shelf.dropIncoming(key);
        });
    }

    private FileUpload find(String owner, String key, LockModeType lock) {
        return look(owner, key, lock).orElseThrow(() -> new NotFound("upload"));
    }

    private Optional<FileUpload> look(String owner, String key, LockModeType lock) {
        return Optional.ofNullable(entityManager.find(FileUpload.class, key, lock))
                .filter(upload -> upload.owner().equals(owner));
    }
}
