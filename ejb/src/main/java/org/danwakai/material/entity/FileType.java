package org.danwakai.material.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.danwakai.platform.entity.Word;

/** What may be handed out, as what it is served, and what its name ends with. */
public enum FileType {
    PDF("application/pdf", true, "pdf"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx", "ppsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    ODP("application/vnd.oasis.opendocument.presentation", false, "odp"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    KEY("application/vnd.apple.keynote", false, "key"),
    /** As what no server on the way packs: parts of it are counted in its own bytes. */
    IPYNB("application/octet-stream", false, "ipynb"),
    ZIP("application/zip", false, "zip"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    /** No file: it leads elsewhere. */
    LINK(null, false);

    private final String mediaType;
    private final boolean shown;
    private final List<String> extensions;

    FileType(String mediaType, boolean shown, String... extensions) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.extensions = List.of(extensions);
    }

    /** Null for a link. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether browsers show it without running anything in it; everything else is only saved. */
    public boolean isShown() {
        return shown;
    }

    /** The usual one first, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<FileType, String> {

        @Override
        public String convertToDatabaseColumn(FileType constant) {
            return Word.of(constant);
        }

        @Override
        public FileType convertToEntityAttribute(String word) {
            return Word.parse(FileType.class, word);
        }
    }
}
