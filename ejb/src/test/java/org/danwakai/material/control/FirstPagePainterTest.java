package org.danwakai.material.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that anybody may have made: a picture of the first page, or none, and nothing else. */
class FirstPagePainterTest {

    @TempDir
    static Path tools;

    private static FirstPagePainter painter;

    @TempDir
    Path folder;

    private Path pdf;
    private Path png;

    @BeforeAll
    static void unpack() {
        painter = new FirstPagePainter(tools, Duration.ofSeconds(20));
    }

    @BeforeEach
    void name() {
        pdf = folder.resolve("file.pdf");
        png = folder.resolve("page.png");
    }

    @Test
    void drawsTheFirstPage() throws Exception {
        write(new PDRectangle(960, 540), Color.RED);

        assertThat(painter.paint(pdf, png, folder)).isTrue();

        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isEqualTo(720);
        assertThat(picture.getHeight()).isEqualTo(405);
        assertThat(new Color(picture.getRGB(360, 200))).isEqualTo(Color.RED);
        assertThat(new Color(picture.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void staysModerateWhateverTheSizeOfThePage() throws Exception {
        write(new PDRectangle(14_400, 10), Color.RED);

        assertThat(painter.paint(pdf, png, folder)).isTrue();

        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(720);
    }

    @Test
    void goesWithoutAPictureOfWhatIsBrokenEmptyOrLocked() throws Exception {
        Files.writeString(pdf, "%PDF-1.7\nand nothing else");
        assertThat(painter.paint(pdf, png, folder)).isFalse();

        try (PDDocument empty = new PDDocument()) {
            empty.save(pdf.toFile());
        }
        assertThat(painter.paint(pdf, png, folder)).isFalse();

        write(PDRectangle.A4, Color.RED);
        byte[] whole = Files.readAllBytes(pdf);
        try (PDDocument locked = Loader.loadPDF(whole)) {
            locked.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            locked.save(pdf.toFile());
        }
        assertThat(painter.paint(pdf, png, folder)).isFalse();
        assertThat(png).doesNotExist();
    }

    @Test
    void isNotBroughtDownByAPictureThatFillsAllMemory() throws Exception {
        Files.writeString(
                pdf,
                page(
                        "/XObject <</I 5 0 R>>",
                        "q 500 0 0 500 0 0 cm /I Do Q",
                        "<</Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
                                + "/Length 3>>stream\nabc\nendstream"),
                StandardCharsets.ISO_8859_1);

        painter.paint(pdf, png, folder);

        // with a picture or without: whoever asked for it is there to say so
        write(PDRectangle.A4, Color.RED);
        assertThat(painter.paint(pdf, folder.resolve("other.png"), folder)).isTrue();
    }

    @Test
    void endsWhatDoesNotEndByItself() throws Exception {
        Files.writeString(
                pdf, page("", "0 0 1 rg 0 0 600 600 re f ".repeat(400_000), "<<>>"), StandardCharsets.ISO_8859_1);
        FirstPagePainter hasty = new FirstPagePainter(tools, Duration.ofMillis(1500));

        long begin = System.nanoTime();
        assertThatThrownBy(() -> hasty.paint(pdf, png, folder)).isInstanceOf(TimeoutException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(15));
    }

    private void write(PDRectangle size, Color colour) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(colour);
                content.addRect(size.getWidth() / 4, size.getHeight() / 4, size.getWidth() / 2, size.getHeight() / 2);
                content.fill();
            }
            document.save(pdf.toFile());
        }
    }

    /** By hand, since no library writes what is meant to do harm. */
    private static String page(String resources, String content, String object) {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]/Contents 4 0 R/Resources<<" + resources
                + ">>>>endobj\n4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n"
                + "5 0 obj" + object + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    }
}
