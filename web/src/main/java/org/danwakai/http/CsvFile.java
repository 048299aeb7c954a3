package org.danwakai.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Comma-separated (RFC 4180), with the mark by which spreadsheet programs know UTF-8. */
final class CsvFile implements TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What makes a spreadsheet program take a cell for a formula, also as Japanese keyboards write it. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** In many countries spreadsheet programs part cells at semicolons, and what is behind one would be a cell of its own. */
    private static final QuoteStrategy QUOTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0;
        }
    };

    private final CsvWriter rows;

    CsvFile(OutputStream out, List<String> head) throws IOException {
        Writer text = new OutputStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTED)
                .build(text);
        rows.writeRecord(head);
    }

    @Override
    public void row(List<?> cells) {
        rows.writeRecord(cells.stream().map(CsvFile::cell).toList());
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        String text = value.toString();
        boolean reckons = value instanceof String && !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return reckons ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
