package org.danwakai.look.control;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    /** Of a side, in pixels: what is larger would cost much memory to unpack. */
    public static final int LONGEST = 4000;

    /** As pages show it, on screens with two pixels for one. */
    private static final int HIGHEST_SHOWN = 160;

    private static final int WIDEST_SHOWN = 640;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int WEBP_AT = 8;

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
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) > LONGEST || reader.getHeight(0) > LONGEST) {
                throw new LogoRefused("logo-too-many-pixels");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(byte[] file) throws IOException {
        if (file.length > PNG.length && Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (says(file, 0, "RIFF") && says(file, WEBP_AT, "WEBP")) {
            return new WebPImageReaderSpi().createReaderInstance();
        }
        throw new LogoRefused("logo-no-picture");
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
