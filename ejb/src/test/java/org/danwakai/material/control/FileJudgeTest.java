package org.danwakai.material.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.danwakai.material.entity.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by what is in it; all of these are called {@code slides.pdf}. */
class FileJudgeTest {

    @TempDir
    Path folder;

    @Test
    void knowsWhatTalksHandOut() throws IOException {
        assertThat(judge("%PDF-1.7\n1 0 obj")).isEqualTo(FileType.PDF);
        assertThat(judge(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0))).isEqualTo(FileType.PNG);
        assertThat(judge(bytes(0xFF, 0xD8, 0xFF, 0xE0))).isEqualTo(FileType.JPEG);
        assertThat(archive("[Content_Types].xml", Archives.PPTX, "ppt/presentation.xml", "<p/>"))
                .isEqualTo(FileType.PPTX);
        assertThat(archive("[Content_Types].xml", Archives.DOCX)).isEqualTo(FileType.DOCX);
        assertThat(archive("mimetype", "application/vnd.oasis.opendocument.presentation", "content.xml", "<x/>"))
                .isEqualTo(FileType.ODP);
        assertThat(archive("mimetype", "application/vnd.oasis.opendocument.text"))
                .isEqualTo(FileType.ODT);
        assertThat(archive("Index/Document.iwa", "x", "Index/Slide-123.iwa", "y", "preview.jpg", "z"))
                .isEqualTo(FileType.KEY);
        assertThat(archive("index.apxl.gz", "x")).isEqualTo(FileType.KEY);
        assertThat(archive("資料/データ.csv", "1,2,3")).isEqualTo(FileType.ZIP);
    }

    @Test
    void knowsNotebooksWithoutKeepingWhatIsInThem() throws IOException {
        String picture = "A".repeat(1_000_000);

        assertThat(judge("""
                {"cells": [{"cell_type": "code", "outputs": [{"data": {"image/png": "%s"}}],
                            "source": ["print(\\"<script>\\\\\\")\\")"]}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """.formatted(picture))).isEqualTo(FileType.IPYNB);
        assertThat(judge("\uFEFF{\"nbformat\":3,\"worksheets\":[]}\n")).isEqualTo(FileType.IPYNB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cells\": [], \"nbformat\": 4",
                "{\"cells\": [], \"nbformat\": 4} trailing",
                "{\"cells\": [}, \"nbformat\": 4]",
                "{\"inner\": {\"cells\": [], \"nbformat\": 4}}",
                "{\"note\": \"cells\", \"other\": \"nbformat\"}",
                "[{\"cells\": [], \"nbformat\": 4}]",
                "{}",
            })
    void takesOtherJsonForNoNotebook(String json) throws IOException {
        assertThat(refused(json)).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void endsAtNestingThatNoNotebookHas() throws IOException {
        assertThat(refused("{\"a\":" + "[".repeat(100_000))).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void refusesProgramsWhateverTheyAreCalled() throws IOException {
        assertThat(refused("MZ\u0090\u0000")).isEqualTo(Reason.EXECUTABLE);
        assertThat(refused(bytes(0x7F, 'E', 'L', 'F', 2))).isEqualTo(Reason.EXECUTABLE);
        assertThat(refused(bytes(0xCF, 0xFA, 0xED, 0xFE, 7))).isEqualTo(Reason.EXECUTABLE);
        assertThat(refused(bytes(0xCA, 0xFE, 0xBA, 0xBE, 0))).isEqualTo(Reason.EXECUTABLE);
        assertThat(refused("#!/bin/sh\nrm -rf ~")).isEqualTo(Reason.EXECUTABLE);
        assertThat(refused(Archives.write(file(), "META-INF/MANIFEST.MF", "Main-Class: X")))
                .isEqualTo(Reason.EXECUTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><SVG/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "  \n<HTML><body onload=alert(1)>",
                "<script>alert(1)</script>",
                "text first <iframe src=javascript:alert(1)>",
            })
    void refusesWhatRunsInABrowser(String page) throws IOException {
        assertThat(refused(page)).isEqualTo(Reason.ACTIVE);
        assertThat(refused(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(Reason.ACTIVE);
    }

    @Test
    void refusesMacrosOldFormatsAndWhatItDoesNotKnow() throws IOException {
        assertThat(refused(Archives.write(file(), "[Content_Types].xml", Archives.PPTM)))
                .isEqualTo(Reason.MACROS);
        assertThat(refused(Archives.write(
                        file(), "[Content_Types].xml", Archives.PPTX, "ppt/vbaProject.bin", "Sub AutoOpen()")))
                .isEqualTo(Reason.MACROS);
        assertThat(refused(Archives.write(
                        file(),
                        "mimetype",
                        "application/vnd.oasis.opendocument.presentation",
                        "Basic/script-lc.xml",
                        "x")))
                .isEqualTo(Reason.MACROS);
        assertThat(refused(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)))
                .isEqualTo(Reason.OLD_OFFICE);
        assertThat(refused(Archives.write(file(), "[Content_Types].xml", Archives.XLSX)))
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refused(Archives.write(file(), "Index/Document.iwa", "pages")))
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refused("plain text")).isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refused("")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesArchivesThatUnpackToTooMuch() throws IOException {
        assertThat(refused(Archives.zeros(file(), 300L << 20))).isEqualTo(Reason.BOMB);
        assertThat(refused(Archives.many(file(), 10_001))).isEqualTo(Reason.BOMB);
        assertThat(FileJudge.judge(Archives.zeros(file(), 20L << 20))).isEqualTo(FileType.ZIP);
    }

    @Test
    void refusesArchivesThatLieAboutTheirSize() throws IOException {
        Path liar = Archives.zeros(file(), 300L << 20);

        Archives.replace(liar, size(300 << 20), size(1000));

        assertThat(refused(liar)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void refusesArchivesWhoseEntriesShareTheirBytes() throws IOException {
        Path file = Archives.write(file(), "a", "x".repeat(50), "b", "y".repeat(50));
        byte[] bytes = Files.readAllBytes(file);
        int directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
        // both entries claim all bytes of the archive
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 20, bytes.length - 1);
        Files.write(file, bytes);

        assertThat(refused(file)).isIn(Reason.BOMB, Reason.BROKEN);
    }

    @Test
    void refusesWhatWouldUnpackElsewhereOrDoesNotUnpack() throws IOException {
        assertThat(refused(Archives.write(file(), "../../.ssh/authorized_keys", "x")))
                .isEqualTo(Reason.BROKEN);
        assertThat(refused(Archives.write(file(), "/etc/passwd", "x"))).isEqualTo(Reason.BROKEN);
        assertThat(refused(Archives.write(file(), "..\\x", "x"))).isEqualTo(Reason.BROKEN);
        byte[] cut = Files.readAllBytes(Archives.write(file(), "a", "some text"));
        assertThat(refused(Arrays.copyOf(cut, cut.length - 10))).isEqualTo(Reason.BROKEN);
        assertThat(refused("PK\u0003\u0004 and nothing else")).isEqualTo(Reason.BROKEN);
        assertThat(refused(Archives.cutShort(file()))).isEqualTo(Reason.BROKEN);
    }

    private Path file() {
        return folder.resolve("slides.pdf");
    }

    private FileType judge(String text) throws IOException {
        return FileJudge.judge(Files.writeString(file(), text));
    }

    private FileType judge(byte[] bytes) throws IOException {
        return FileJudge.judge(Files.write(file(), bytes));
    }

    private FileType archive(String... entries) throws IOException {
        return FileJudge.judge(Archives.write(file(), entries));
    }

    private Reason refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reason refused(byte[] bytes) throws IOException {
        return refused(Files.write(file(), bytes));
    }

    private static Reason refused(Path file) {
        return catchThrowableOfType(FileRefused.class, () -> FileJudge.judge(file))
                .reason();
    }

    private static byte[] size(int size) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(size)
                .array();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
