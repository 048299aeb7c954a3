package org.danwakai.material.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.danwakai.material.control.FileCheck;
import org.danwakai.material.control.UploadBook;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileType;
import org.danwakai.material.entity.FileUpload;
import org.danwakai.material.entity.OutOfStep;
import org.danwakai.material.entity.WantedFile;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * Takes a file in, piece by piece, for an organizer who can go on where it was broken off; nobody else can. What is whole
 * is looked at, stored and handed out in one step, or refused and forgotten.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileUploads {

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarEditing editing;

    @Inject
    private UploadBook book;

    @Inject
    private FileCheck check;

    /**
     * How far it is.
     *
     * @param received bytes that are here
     * @param size bytes that are expected
     * @param done whether it is handed out already
     */
    public record Progress(String key, long received, long size, boolean done) {

        private static Progress of(FileUpload upload) {
            return new Progress(upload.key(), upload.received(), upload.size(), false);
        }
    }

    /**
     * Begins, or goes on with what was begun of the same file.
     *
     * @throws NotFound when there is no such seminar
     * @throws FileRefused when it is too large, or there is no room for it
     */
    public Progress begin(String series, int number, WantedFile wanted) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar =
                editing.seminar(series, number).orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
        return Progress.of(book.begin(seminar.id(), caller(), wanted));
    }

    /** @throws NotFound when it is not the caller's, or over */
    public Progress look(String key) {
        return book.isDone(caller(), key) ? new Progress(key, 0, 0, true) : Progress.of(own(key));
    }

    /**
     * @param from where in the file the part begins, from 0
     * @throws OutOfStep when another part is expected
     * @throws FileRefused when it is more than was announced, or the disk is full
     */
    public Progress receive(String key, long from, byte[] part) {
        own(key);
        return Progress.of(book.receive(caller(), key, from, part));
    }

    /**
     * Hands the file out, now that all of it is here.
     *
     * @throws FileRefused when it is none that is handed out; it is forgotten, unless asking again may help
     */
    public void finish(String key) {
        if (book.isDone(caller(), key)) {
            return;
        }
        try {
            FileUpload upload = own(key);
            upload.requireWhole();
            FileType type = check.type(upload);
            book.handOut(caller(), key, type, check.keep(key));
            check.taken(key);
        } catch (DomainException refused) {
            if (book.isDone(caller(), key)) {
                // whoever waited too long for the answer has asked twice, and the other was faster
                return;
            }
            if (refused instanceof FileRefused file && !file.reason().isPassing()) {
                book.forget(caller(), key);
            }
            throw refused;
        }
    }

    public void forget(String key) {
        own(key);
        book.forget(caller(), key);
    }

    /** Whoever began it may have lost the right since. */
    private FileUpload own(String key) {
        FileUpload upload = book.own(caller(), key);
        rights.require(Rank.ORGANIZER, upload.seminarId());
        return upload;
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
