package org.danwakai.material.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slides.pdf | PDF | slides.pdf",
                "slides.PDF | PDF | slides.pdf",
                "講演　資料（第１回）.pdf | PDF | 講演 資料（第１回）.pdf",
                "slides.exe | PDF | slides.exe.pdf",
                "photo.jpeg | JPEG | photo.jpeg",
                "C:\\Users\\me\\talk.pptx | PPTX | talk.pptx",
                "../../etc/passwd | ZIP | passwd.zip",
                "עברית.pdf | PDF | עברית.pdf",
                "invoice\u202Efdp.exe | PDF | invoicefdp.exe.pdf",
                "...pdf | PDF | pdf.pdf",
                "' . ' | PDF | file.pdf",
            })
    void keepsWhatAPersonWroteAndNothingElse(String typed, FileType type, String expected) {
        assertThat(FileName.of(typed, type)).isEqualTo(expected);
    }

    @Test
    void takesOutWhatMakesAPathAHeaderOrAnotherName() {
        assertThat(FileName.of("a\r\nSet-Cookie: x=1\r\n.pdf", FileType.PDF)).isEqualTo("a Set-Cookie_ x=1.pdf");
        assertThat(FileName.of("a:b*c?d\"e<f>g|h.pdf", FileType.PDF)).isEqualTo("a_b_c_d_e_f_g_h.pdf");
        assertThat(FileName.of(null, FileType.ZIP)).isEqualTo("file.zip");
        assertThat(FileName.of("x".repeat(5000) + ".pdf", FileType.PDF)).hasSize(104);
        assertThat(FileName.of("👩‍🔬.pdf", FileType.PDF)).isEqualTo("👩‍🔬.pdf");
    }

    @Property
    void isOneSegmentOfAPathWithTheEndingOfItsType(@ForAll String typed, @ForAll FileType type) {
        if (type == FileType.LINK) {
            return;
        }
        String name = FileName.of(typed, type);

        assertThat(name).doesNotContain("/", "\\", "\"", "\r", "\n", "\u0000").doesNotStartWith(".");
        assertThat(name.codePoints())
                .noneMatch(letter -> Character.getType(letter) == Character.CONTROL
                        || letter >= 0x202A && letter <= 0x202E
                        || letter >= 0x2066 && letter <= 0x2069);
        assertThat(type.extensions()).anyMatch(extension -> name.endsWith("." + extension));
        assertThat(FileName.of(name, type)).isEqualTo(name);
    }
}
