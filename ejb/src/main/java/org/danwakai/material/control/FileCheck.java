package org.danwakai.material.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.danwakai.material.entity.FileType;
import org.danwakai.material.entity.FileUpload;
import org.danwakai.platform.control.Setting;

/** What is done with a file that has come in before anybody can have it; it takes seconds, so no transaction waits. */
@ApplicationScoped
public class FileCheck {

    private static final Logger LOG = Logger.getLogger(FileCheck.class.getName());

    @Inject
    private FileShelf shelf;

    /** @throws FileRefused when it is of no type that is handed out, a virus is in it, or not all of it is here any more */
    public FileType type(FileUpload upload) {
        if (shelf.received(upload.key()) < upload.size()) {
            throw new FileRefused(Reason.INCOMPLETE);
        }
        Path file = shelf.incoming(upload.key());
        try {
            FileType type = FileJudge.judge(file);
            Setting.CLAMD.find().ifPresent(address -> new VirusScanner(address).scan(file));
            return type;
        } catch (IOException broken) {
            throw away(broken);
        }
    }

    /** @return its SHA-256, in hexadecimal digits */
    public String keep(String key) {
        try {
            String hash = FileHash.of(shelf.incoming(key));
            shelf.keep(key);
            return hash;
        } catch (IOException broken) {
            throw away(broken);
        }
    }

    /** It is handed out from the store; what came in is not needed any more. */
    public void taken(String key) {
        shelf.dropIncoming(key);
    }

    private static FileRefused away(IOException broken) {
        LOG.log(Level.WARNING, "An upload cannot be read", broken);
        return new FileRefused(Reason.STORE_AWAY);
    }
}
