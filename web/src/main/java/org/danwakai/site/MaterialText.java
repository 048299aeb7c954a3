package org.danwakai.site;

import java.util.Locale;
import org.danwakai.http.FileAnswer;
import org.danwakai.http.FileSize;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.HandoutView;
import org.danwakai.seminar.entity.HandoutAddress;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.Visibility;

/** Something that a talk hands out, in words of the reader's language. */
public final class MaterialText {

    private final SeminarContent.Material material;
    private final HandoutView handout;
    private final String language;

    /** @param handout null for a link elsewhere */
    MaterialText(SeminarContent.Material material, HandoutView handout, String language) {
        this.material = material;
        this.handout = handout;
        this.language = language;
    }

    public String getLabel() {
        return material.label();
    }

    public String getKind() {
        return Word.of(material.kind());
    }

    /** Elsewhere on the web; null for what is ours, and for a file that lay beside the page that was imported. */
    public String getUrl() {
        return handout == null ? TalkText.web(material.url()) : null;
    }

    /** Of the file that lay beside the page. */
    public String getFile() {
        return TalkText.fileName(material.url());
    }

    /** Below the context root, of what we hand out ourselves; null for a link elsewhere. */
    public String getPath() {
        return handout == null
                ? null
                : HandoutAddress.of("", handout.key(), handout.isFile() ? handout.name() : HandoutView.LINK);
    }

    /** {@code PDF, 2.3 MB}; null where there is no file of ours. */
    public String getFacts() {
        return handout == null || !handout.isFile()
                ? null
                : handout.type().toUpperCase(Locale.ROOT) + ", "
                        + FileSize.of(handout.size(), Locale.forLanguageTag(language));
    }

    /** Whether only those open it who have a place in the seminar. */
    public boolean isForRegistrants() {
        return handout != null && handout.terms().visibility() == Visibility.REGISTRANTS;
    }

    /** Where the picture of the first page is, below the context root; null where there is none for everybody. */
    public String getPicture() {
        return handout == null || !handout.hasPicture() || isForRegistrants()
                ? null
                : HandoutAddress.of("", handout.key(), FileAnswer.PICTURE);
    }

    /** In pixels. */
    public int getPictureWidth() {
        return handout.pictureWidth();
    }

    /** In pixels. */
    public int getPictureHeight() {
        return handout.pictureHeight();
    }
}
