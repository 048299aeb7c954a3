package org.danwakai.material.control;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.danwakai.material.entity.FileType;

/**
 * Looks into a ZIP archive: whether it unpacks, to how much, and whether it is a document of one of the programs that
 * keep theirs in one. All of it is unpacked once into nothing, so that no archive can claim to be small.
 */
final class ArchiveJudge {

    private static final int MOST_ENTRIES = 10_000;
    private static final long ALWAYS_FINE = 100L * 1024 * 1024;
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final int LONGEST_PART = 1024 * 1024;

    private static final String OOXML = "[Content_Types].xml";
    private static final String ODF = "mimetype";

    private final ZipFile archive;
    private final List<? extends ZipEntry> entries;

    private ArchiveJudge(ZipFile archive) {
        this.archive = archive;
        this.entries = Collections.list(archive.entries());
    }

    /** @throws FileRefused when it is broken, unpacks to too much, or holds what runs */
    static FileType judge(Path file) throws IOException {
        ArchiveEnd.requireAtMost(file, MOST_ENTRIES);
        // names in other encodings than UTF-8 are not ours to judge
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            ArchiveJudge judge = new ArchiveJudge(archive);
            judge.requireReasonable(Files.size(file));
            return judge.type();
        } catch (ZipException | EOFException broken) {
            throw new FileRefused(Reason.BROKEN);
        }
    }

    private void requireReasonable(long packed) throws IOException {
        long most = Math.min(LARGEST, Math.max(ALWAYS_FINE, packed * MOST_RATIO));
        long claimed = 0;
        long stored = 0;
        for (ZipEntry entry : entries) {
            if (entry.getSize() < 0 || entry.getCompressedSize() < 0 || isOutside(entry.getName())) {
                throw new FileRefused(Reason.BROKEN);
            }
            claimed += entry.getSize();
            stored += entry.getCompressedSize();
        }
        // entries that share their bytes are how an archive of some MB unpacks to many TB
        if (claimed > most || stored > packed) {
            throw new FileRefused(Reason.BOMB);
        }
        for (ZipEntry entry : entries) {
            if (unpacked(entry) != entry.getSize()) {
                throw new FileRefused(Reason.BROKEN);
            }
        }
    }

    /** @return how many bytes it really holds, but no more than one beyond what it claims */
    private long unpacked(ZipEntry entry) throws IOException {
        try (InputStream stream = archive.getInputStream(entry)) {
            Counter counter = new Counter(entry.getSize());
            stream.transferTo(counter);
            return counter.count;
        } catch (TooMuch more) {
            return entry.getSize() + 1;
        }
    }

    private FileType type() throws IOException {
        if (has(name -> name.equals(OOXML))) {
            return ooxml();
        }
        if (!entries.isEmpty() && entries.get(0).getName().equals(ODF)) {
            return odf();
        }
        if (has(name -> name.equals("META-INF/MANIFEST.MF") || name.equals("AndroidManifest.xml"))) {
            throw new FileRefused(Reason.EXECUTABLE);
        }
        if (has(name -> name.equals("Index/Document.iwa") || name.equals("Index.zip"))) {
            if (has(name -> name.matches("Index\\.zip|Index/(Slide|MasterSlide|TemplateSlide).*\\.iwa"))) {
                return FileType.KEY;
            }
            throw new FileRefused(Reason.UNKNOWN_TYPE);
        }
        return has(name -> name.matches("index\\.apxl(\\.gz)?")) ? FileType.KEY : FileType.ZIP;
    }

    private FileType ooxml() throws IOException {
        String types = text(OOXML);
        if (types.contains("macroEnabled") || has(name -> name.endsWith("vbaProject.bin"))) {
            throw new FileRefused(Reason.MACROS);
        }
        if (types.contains("presentationml.presentation.main+xml")
                || types.contains("presentationml.slideshow.main+xml")) {
            return FileType.PPTX;
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return FileType.DOCX;
        }
        throw new FileRefused(Reason.UNKNOWN_TYPE);
    }

    private FileType odf() throws IOException {
        if (has(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            throw new FileRefused(Reason.MACROS);
        }
        return switch (text(ODF).strip()) {
            case "application/vnd.oasis.opendocument.presentation" -> FileType.ODP;
            case "application/vnd.oasis.opendocument.text" -> FileType.ODT;
            default -> throw new FileRefused(Reason.UNKNOWN_TYPE);
        };
    }

    private boolean has(Predicate<String> name) {
        return entries.stream().map(ZipEntry::getName).anyMatch(name);
    }

    private String text(String name) throws IOException {
        try (InputStream stream = archive.getInputStream(archive.getEntry(name))) {
            return new String(stream.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
        }
    }

    /** Whether unpacking it would write somewhere else than where it is unpacked. */
    private static boolean isOutside(String name) {
        List<String> steps = new ArrayList<>(List.of(name.replace('\\', '/').split("/", -1)));
        return name.startsWith("/") || name.matches("[A-Za-z]:.*") || steps.contains("..");
    }

    /** Counts and forgets, up to a bound. */
    private static final class Counter extends OutputStream {

        private final long most;
        private long count;

        Counter(long most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
        }

        private void count(int more) throws TooMuch {
            count += more;
            if (count > most) {
                throw new TooMuch();
            }
        }
    }

    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
