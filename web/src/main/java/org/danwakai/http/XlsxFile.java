package org.danwakai.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Office Open XML (ISO/IEC 29500). Texts stand in their cells as texts; a cell holds a formula only by another element. */
final class XlsxFile implements TableFile {

    private static final int KEPT_ROWS = 500;
    private static final double WIDTH = 22;
    private static final String TIME = "yyyy-mm-dd hh:mm";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = 1;

    XlsxFile(OutputStream out, List<String> head) {
        workbook = new Workbook(out, "Danwakai", "1.0");
        sheet = workbook.newWorksheet("Danwakai");
        sheet.freezePane(0, 1);
        for (int column = 0; column < head.size(); column++) {
            sheet.inlineString(0, column, head.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
        }
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
        if (next % KEPT_ROWS == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof LocalDateTime time) {
            sheet.value(next, column, time);
            sheet.style(next, column).format(TIME).set();
        } else if (value != null) {
            sheet.inlineString(next, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
