package org.danwakai.platform.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import org.danwakai.platform.entity.CsvSource;
import org.danwakai.platform.entity.UnreadableFile;
import org.danwakai.platform.entity.UnreadableFile.Reason;

/** Reads the rows of a file one after the other, whatever its encoding and separator are. */
public final class CsvRows {

    /** What somebody typed into a form is shorter; what is longer is no table, and must not fill the memory. */
    private static final int LONGEST_CELL = 64 * 1024;

    private static final int LARGEST_BUFFER = 1024 * 1024;
    private static final int MOST_CELLS = 200;
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final char[] SEPARATORS = {',', '\t', ';'};

    private CsvRows() {}

    /** @param line where the row begins, from 1 */
    public record Line(int line, List<String> cells) {}

    /** @throws UnreadableFile when it is no such file */
    public static void read(CsvSource source, Consumer<Line> rows) throws IOException {
        Charset charset = CsvText.charset(source);
        char separator = separator(source, charset);
        CsvRecordHandler handler = CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_CELLS).maxFieldSize(LONGEST_CELL).maxRecordSize(LARGEST_BUFFER));
        try (Reader text = CsvText.open(source, charset);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(LARGEST_BUFFER)
                        .build(handler, text)) {
            for (CsvRecord cells : records) {
                if (!isBlank(cells)) {
                    rows.accept(new Line(Math.toIntExact(cells.getStartingLineNumber()), cells.getFields()));
                }
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new UnreadableFile(Reason.BROKEN);
        }
    }

    /** Spreadsheets leave rows of nothing but separators behind. */
    private static boolean isBlank(CsvRecord cells) {
        return cells.getFields().stream().allMatch(String::isBlank);
    }

    /** The one that stands most often in the first row that says something, outside of quotes. */
    private static char separator(CsvSource source, Charset charset) throws IOException {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean blank = true;
        try (Reader text = CsvText.open(source, charset)) {
            for (int read = 0; read < LONGEST_HEADER; read++) {
                int letter = text.read();
                if (letter < 0 || !quoted && !blank && (letter == '\n' || letter == '\r')) {
                    break;
                }
                blank &= Character.isWhitespace(letter);
                quoted ^= letter == '"';
                for (int i = 0; i < SEPARATORS.length; i++) {
                    counts[i] += !quoted && letter == SEPARATORS[i] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < SEPARATORS.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }
}
