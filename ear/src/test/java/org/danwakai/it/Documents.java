package org.danwakai.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as programs write them, small enough to be made by hand. */
final class Documents {

    private Documents() {}

    /** One wide page with a red square, and so many bytes after it that nothing reads. */
    static byte[] pdf(int ballast) {
        String content = "1 0 0 rg 240 135 480 270 re f";
        String text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]/Contents 4 0 R/Resources<<>>>>endobj\n"
                + "4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n%" + "x".repeat(ballast);
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] pptx() {
        return zip(
                "[Content_Types].xml",
                ("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.presentationml"
                                + ".presentation.main+xml\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(String name, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
