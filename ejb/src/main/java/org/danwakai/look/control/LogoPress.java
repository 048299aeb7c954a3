package org.danwakai.look.control;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.danwakai.look.entity.LogoRefused;

/** Draws a picture anew as a PNG of a size that pages need: nothing but its pixels is taken over from the file. */
public final class LogoPress {

    /** Bytes of a file. */
    public static final int LARGEST = 1024 * 1024;

    /** Of a side, in pixels: to unpack that many takes some 100 MB, and four times as many 400 MB. */
    public static final int LONGEST = 2000;

    /** As pages show it, on screens with two pixels for one. */
    private static final int HIGHEST_SHOWN = 160;

    private static final int WIDEST_SHOWN = 640;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int WEBP_AT = 8;

    /** Before its bits, a frame of WebP says how large it is (RFC 9649, 2.5 and 2.6), whatever the file says before. */
    private static final String LOSSY = "VP8 ";

    private static final int LOSSY_SIZE_AT = 14;
    private static final String LOSSLESS = "VP8L";
    private static final int LOSSLESS_SIZE_AT = 9;
    private static final int SIZE_BITS = 14;
    private static final int SIZE_MASK = (1 << SIZE_BITS) - 1;

    private LogoPress() {}

    /** @param png its bytes */
    public record Printed(byte[] png, int width, int height) {}

    /** @throws LogoRefused when it is no PNG or WebP, or too large */
    public static Printed print(byte[] file) {
        if (file.length > LARGEST) {
            throw new LogoRefused("logo-too-large");
        }
        try {
            BufferedImage drawn = fitted(read(file));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", png);
            return new Printed(png.toByteArray(), drawn.getWidth(), drawn.getHeight());
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof LogoRefused refused) {
                throw refused;
            }
            // readers fail in many ways on what somebody made to break them
            throw new LogoRefused("logo-no-picture");
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        ImageReader reader = reader(file);
        try (MemoryCacheImageInputStream stream = new PromptStream(file)) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) > LONGEST || reader.getHeight(0) > LONGEST) {
                throw new LogoRefused("logo-too-many-pixels");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /**
     * The reader of WebP goes on with zeros where a file has ended, for as many pixels as it was promised: a few bytes took
     * it minutes.
     */
    private static final class PromptStream extends MemoryCacheImageInputStream {

        /** Readers look a few bytes ahead. */
        private static final int PATIENCE = 64;

        private int pastEnd;

        PromptStream(byte[] file) {
            super(new ByteArrayInputStream(file));
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read < 0 && ++pastEnd > PATIENCE) {
                throw new LogoRefused("logo-no-picture");
            }
            return read;
        }
    }

    private static ImageReader reader(byte[] file) throws IOException {
        if (file.length > PNG.length && Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (says(file, 0, "RIFF") && says(file, WEBP_AT, "WEBP")) {
            refuseLargeFrames(file);
            return new WebPImageReaderSpi().createReaderInstance();
        }
        throw new LogoRefused("logo-no-picture");
    }

    /** The reader makes room for a frame as large as it says it is. Wherever one might begin is looked at; one that breaks off is none. */
    private static void refuseLargeFrames(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < file.length; at++) {
            int width = 0;
            int height = 0;
            if (says(file, at, LOSSY)) {
                width = bytes.getShort(at + LOSSY_SIZE_AT) & SIZE_MASK;
                height = bytes.getShort(at + LOSSY_SIZE_AT + Short.BYTES) & SIZE_MASK;
            } else if (says(file, at, LOSSLESS)) {
                int both = bytes.getInt(at + LOSSLESS_SIZE_AT);
                width = (both & SIZE_MASK) + 1;
                height = (both >> SIZE_BITS & SIZE_MASK) + 1;
            }
            if (width > LONGEST || height > LONGEST) {
                throw new LogoRefused("logo-too-many-pixels");
            }
        }
    }

    private static boolean says(byte[] file, int at, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        return file.length >= at + bytes.length
                && Arrays.equals(Arrays.copyOfRange(file, at, at + bytes.length), bytes);
    }

    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(
                1, Math.min((double) HIGHEST_SHOWN / picture.getHeight(), (double) WIDEST_SHOWN / picture.getWidth()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
