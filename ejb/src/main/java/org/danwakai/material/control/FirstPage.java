package org.danwakai.material.control;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the first page of a PDF: a program of its own, run by {@link FirstPagePainter} in a process of its own. It is
 * given files that anybody may have made, so nothing that it does may matter to anything else.
 */
public final class FirstPage {

    /** As wide as it is shown at most, on screens with two pixels for each. */
    private static final float EDGE = 720;

    /** Of what it unpacks, in bytes. */
    private static final long MOST_ON_DISK = 512L * 1024 * 1024;

    private FirstPage() {}

    /** Takes the PDF and the PNG to write. */
    public static void main(String[] arguments) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new File(arguments[0]), MemoryUsageSetting.setupTempFileOnly(MOST_ON_DISK).streamCache)) {
            PDPage page = document.getPage(0);
            PDRectangle box = page.getCropBox();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image =
                    renderer.renderImage(0, EDGE / Math.max(box.getWidth(), box.getHeight()), ImageType.RGB);
            ImageIO.write(image, "png", new File(arguments[1]));
        }
    }
}
