package org.danwakai.site;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.danwakai.look.entity.Accent;

/**
 * A seminar in one picture of the size that other sites show (1200 by 630 pixels). It is drawn with the fonts of the server;
 * what they have no letters for is left out.
 *
 * @param title null while it is not known
 * @param accent such as {@code #0f5b4a}
 */
record Poster(String label, String title, String speakers, String when, String accent) {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final String USUAL_ACCENT = "#0f5b4a";
    private static final Color PAPER = new Color(0xfcfbf7);
    private static final Color INK = new Color(0x1b211f);
    private static final Color INK_SOFT = new Color(0x454c49);

    private static final int BAR = 24;
    private static final int LEFT = 96;
    private static final int WIDTH_OF_TEXT = WIDTH - LEFT - 80;
    private static final int MOST_LINES = 4;
    private static final int TITLE_FROM = 150;
    private static final int TITLE_TILL = 420;
    private static final List<Integer> TITLE_SIZES = List.of(68, 60, 52, 46, 40, 34);
    private static final int SMALL = 32;
    private static final float LEADING = 1.3f;

    /** @param accent of the series; null for the usual one */
    static Poster of(SeminarText seminar, Accent accent) {
        String colour = accent == null ? USUAL_ACCENT : accent.day().accent();
        return new Poster(
                seminar.getLabels(), seminar.getTitle(), seminar.getSpeakerNames(), seminar.getWhen(), colour);
    }

    /** The bytes of a PNG. */
    byte[] draw() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHints(Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON));
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(Color.decode(accent));
            pen.fillRect(0, 0, BAR, HEIGHT);
            write(pen);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void write(Graphics2D pen) {
        pen.setColor(Color.decode(accent));
        line(pen, label, SMALL, 110);
        pen.setColor(INK);
        title(pen);
        line(pen, speakers, SMALL + 6, 500);
        pen.setColor(INK_SOFT);
        line(pen, when, SMALL, 562);
    }

    private void title(Graphics2D pen) {
        for (int size : TITLE_SIZES) {
            List<TextLayout> lines = lines(pen, title, size, WIDTH_OF_TEXT);
            boolean fits = lines.size() <= MOST_LINES && lines.size() * size * LEADING <= TITLE_TILL - TITLE_FROM;
            if (fits || size == TITLE_SIZES.get(TITLE_SIZES.size() - 1)) {
                float y = TITLE_FROM;
                for (TextLayout one : lines.subList(0, Math.min(lines.size(), MOST_LINES + 1))) {
                    y += size * LEADING;
                    one.draw(pen, LEFT, y);
                }
                return;
            }
        }
    }

    /** What is longer than a line ends with it. */
    private static void line(Graphics2D pen, String text, int size, int y) {
        lines(pen, text, size, WIDTH_OF_TEXT).stream().findFirst().ifPresent(first -> first.draw(pen, LEFT, y));
    }

    private static List<TextLayout> lines(Graphics2D pen, String text, int size, int width) {
        Optional<Font> font = text == null || text.isBlank() ? Optional.empty() : ServerFonts.writing(text);
        if (font.isEmpty()) {
            return List.of();
        }
        AttributedString styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.FONT, font.get().deriveFont((float) size));
        FontRenderContext context = pen.getFontRenderContext();
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), context);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }
}
