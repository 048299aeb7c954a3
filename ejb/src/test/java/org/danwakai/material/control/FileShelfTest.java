package org.danwakai.material.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.danwakai.material.entity.HandoutKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileShelfTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    private final String key = HandoutKey.random();
    private long free = 10 * GIGABYTE;
    private FolderStore store;
    private FileShelf shelf;

    @BeforeEach
    void make() {
        store = new FolderStore(folder.resolve("files"));
        shelf = new FileShelf(folder.resolve("incoming"), store, () -> free);
    }

    @Test
    void putsPartsTogetherAndKeepsTheWhole() throws IOException {
        shelf.receive(key, 0, bytes("one "));
        shelf.receive(key, 4, bytes("two"));
        shelf.keep(key);
        shelf.keep(key);
        shelf.dropIncoming(key);

        assertThat(read(0, 7)).isEqualTo("one two");
        assertThat(read(4, 2)).isEqualTo("tw");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void forgetsWhatWasBehindThePartThatIsSentAgain() throws IOException {
        shelf.receive(key, 0, bytes("one "));
        shelf.receive(key, 4, bytes("never acknowledged"));
        shelf.receive(key, 4, bytes("two"));

        assertThat(Files.readString(shelf.incoming(key))).isEqualTo("one two");
    }

    @Test
    void saysHowMuchOfAFileIsThere() throws IOException {
        assertThat(shelf.received(key)).isZero();
        shelf.receive(key, 0, bytes("one "));
        shelf.receive(key, 4, bytes("two"));
        assertThat(shelf.received(key)).isEqualTo(7);

        Files.write(shelf.incoming(key), bytes("on"));
        assertThat(shelf.received(key)).as("a disk that lost the rest").isEqualTo(2);
    }

    @Test
    void leavesFreeWhatHasToStayFree() {
        assertThatCode(() -> shelf.requireSpace(8 * GIGABYTE)).doesNotThrowAnyException();
        assertThat(refused(() -> shelf.requireSpace(10 * GIGABYTE))).isEqualTo(Reason.DISK_FULL);
    }

    /** Linux has a device on which there is never any space. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDiskIsFullOrElseBroken() throws IOException {
        Files.createDirectories(folder.resolve("incoming"));
        Files.createSymbolicLink(shelf.incoming(key), Path.of("/dev/full"));
        free = 1000;
        assertThat(refused(() -> shelf.receive(key, 0, bytes("one")))).isEqualTo(Reason.DISK_FULL);

        free = GIGABYTE;
        assertThat(refused(() -> shelf.receive(key, 0, bytes("one")))).isEqualTo(Reason.STORE_AWAY);
    }

    @Test
    void dropsAFileWithItsPicture() throws IOException {
        shelf.receive(key, 0, bytes("file"));
        shelf.keep(key);
        shelf.keepPicture(key, shelf.incoming(key));
        List<String> kept = new ArrayList<>();
        shelf.eachKept(kept::add);
        assertThat(kept).containsExactly(key, key);

        shelf.drop(key);
        shelf.drop(key);

        assertThat(catchThrowableOfType(NoSuchFileException.class, () -> store.open(key, 0, 1)))
                .isNotNull();
        assertThat(refused(() -> shelf.open(key, true, 0, 1))).isEqualTo(Reason.STORE_AWAY);
    }

    private String read(long from, long length) throws IOException {
        try (InputStream stream = shelf.open(key, false, from, length)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reason refused(Runnable deed) {
        return catchThrowableOfType(FileRefused.class, deed::run).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
