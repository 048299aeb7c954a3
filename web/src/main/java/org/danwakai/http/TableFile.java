package org.danwakai.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table that spreadsheet programs open, written row by row: however many there are, no more than some are in memory.
 * Nothing in a cell is ever read as a formula.
 */
public interface TableFile extends Closeable {

    /** What a table can be written as. */
    enum Kind {
        CSV("text/csv;charset=UTF-8", "csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        public String type() {
            return type;
        }

        /** Of a file's name, without the dot. */
        public String ending() {
            return ending;
        }
    }

    /**
     * @param head one text for each column
     * @param out is closed with the table
     */
    static TableFile begin(Kind kind, OutputStream out, List<String> head) throws IOException {
        return kind == Kind.CSV ? new CsvFile(out, head) : new XlsxFile(out, head);
    }

    /**
     * @param cells texts, numbers and local times ({@link java.time.LocalDateTime}); null where there is nothing
     */
    void row(List<?> cells) throws IOException;
}
