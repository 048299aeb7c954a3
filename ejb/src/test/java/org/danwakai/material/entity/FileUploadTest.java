package org.danwakai.material.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Visibility;
import org.junit.jupiter.api.Test;

/** A file that comes in by parts has no holes, whatever became of the disk that they were on. */
class FileUploadTest {

    private static final Instant NOW = Instant.parse("2026-01-29T03:00:00Z");

    private final FileUpload upload = new FileUpload(
            1,
            "organizer",
            new WantedFile(
                    0, "a.pdf", "mark", 10, null, MaterialKind.SLIDES, new HandoutTerms(Visibility.PUBLIC, null)),
            NOW);

    @Test
    void takesPartsInTheirOrderUntilItIsWhole() {
        upload.receive(0, 4, NOW);
        assertThat(catchThrowableOfType(OutOfStep.class, () -> upload.receive(5, 5, NOW))
                        .received())
                .isEqualTo(4);
        assertThat(catchThrowableOfType(FileRefused.class, upload::requireWhole).reason())
                .isEqualTo(FileRefused.Reason.INCOMPLETE);

        upload.receive(4, 6, NOW);

        upload.requireWhole();
        assertThat(catchThrowableOfType(FileRefused.class, () -> upload.receive(10, 1, NOW))
                        .reason())
                .isEqualTo(FileRefused.Reason.TOO_LARGE);
    }

    @Test
    void asksOnceMoreForWhatIsLost() {
        upload.receive(0, 8, NOW);
        upload.holdOn(3);

        assertThat(catchThrowableOfType(OutOfStep.class, () -> upload.receive(8, 2, NOW))
                        .received())
                .isEqualTo(3);
        upload.receive(3, 7, NOW);
        upload.requireWhole();
    }

    @Test
    void countsNothingThatWasNeverNoted() {
        upload.receive(0, 4, NOW);

        upload.holdOn(9);

        assertThat(upload.received()).isEqualTo(4);
    }
}
