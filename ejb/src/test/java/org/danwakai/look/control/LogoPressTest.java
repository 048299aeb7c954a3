package org.danwakai.look.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.danwakai.look.entity.LogoRefused;
import org.junit.jupiter.api.Test;

/** Of a file that somebody uploads nothing but the picture is kept. */
class LogoPressTest {

    /** One pixel, lossless. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");

    /** Of both formats: what says how large the picture is ends before, and thousands of pixels a side would take long. */
    private static final int BEHIND_SIZE = 26;

    @Test
    void aPictureIsDrawnAnewAtTheSizeThatPagesNeed() throws Exception {
        LogoPress.Printed logo = LogoPress.print(picture(1600, 400, "png"));

        assertThat(logo.width()).isEqualTo(640);
        assertThat(logo.height()).isEqualTo(160);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getWidth()).isEqualTo(640);
        assertThat(new Color(drawn.getRGB(320, 80)).getRed()).isEqualTo(200);
    }

    @Test
    void whatElseIsInTheFileIsNotKept() throws Exception {
        byte[] png = picture(40, 20, "png");
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream();
        stuffed.write(png);
        stuffed.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

        byte[] printed = LogoPress.print(stuffed.toByteArray()).png();

        assertThat(new String(printed, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(LogoPress.print(png).png()).isEqualTo(printed);
    }

    @Test
    void aWebpBecomesAPng() throws Exception {
        LogoPress.Printed logo = LogoPress.print(WEBP);

        assertThat(logo.width()).isEqualTo(1);
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.png()))).isNotNull();
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        assertRefused(new byte[0], "logo-no-picture");
        assertRefused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "logo-no-picture");
        assertRefused(picture(40, 20, "gif"), "logo-no-picture");
        assertRefused(Arrays.copyOf(picture(40, 20, "png"), 60), "logo-no-picture");
        assertRefused(new byte[LogoPress.LARGEST + 1], "logo-too-large");
    }

    @Test
    void aSmallFileThatUnpacksToVeryMuchIsRefusedBeforeItIs() throws Exception {
        byte[] png = picture(40, 20, "png");
        // width and height stand behind the signature and the head of the first chunk
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);

        assertRefused(png, "logo-too-many-pixels");
    }

    @Test
    void aWebpWhoseFrameIsLargerThanItSaysIsRefusedBeforeItIsUnpacked() {
        ByteBuffer file = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBP"));
        // a picture of one pixel to a side, and in it a key frame of 16383
        file.put(ascii("VP8X")).putInt(10).put(new byte[10]);
        file.put(ascii("VP8 ")).putInt(file.remaining() - 8).put(new byte[] {0x10, 0x20, 0, (byte) 0x9d, 1, 0x2a});
        file.putShort((short) 16383).putShort((short) 16383);

        assertRefused(file.array(), "logo-too-many-pixels");
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void brokenFilesAreRefusedAndNothingWorse() throws Exception {
        Random random = new Random(7);
        for (byte[] whole : new byte[][] {picture(40, 20, "png"), WEBP}) {
            for (int i = 0; i < 300; i++) {
                byte[] broken = whole.clone();
                for (int j = 0; j < 3; j++) {
                    broken[BEHIND_SIZE + random.nextInt(broken.length - BEHIND_SIZE)] = (byte) random.nextInt();
                }
                try {
                    LogoPress.print(broken);
                } catch (LogoRefused refused) {
                    assertThat(refused.code()).startsWith("logo-");
                }
            }
        }
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> LogoPress.print(file))
                .isInstanceOfSatisfying(
                        LogoRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, new Color(200, 30, 60).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
