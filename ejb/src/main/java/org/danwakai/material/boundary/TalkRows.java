package org.danwakai.material.boundary;

import java.io.Serializable;
import java.util.List;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MaterialKind;

/** A talk with all that it hands out, for organizers. @param key by which an upload names it */
public record TalkRows(long key, LocalizedText title, List<Row> materials) implements Serializable {

    /**
     * Where a material stands, as somebody saw it.
     *
     * @param talk from 0
     * @param position from 0
     */
    public record Place(int talk, int position, String url) implements Serializable {}

    /**
     * @param link where it leads; null for a file
     * @param released whether the time of its release has come
     * @param file null for a link
     */
    public record Row(
            Place place, String label, MaterialKind kind, String link, HandoutTerms terms, boolean released, File file)
            implements Serializable {}

    /**
     * A stored file.
     *
     * @param path of it on this site, below {@code /console} for organizers
     * @param type such as {@code pdf}
     * @param size in bytes
     */
    public record File(
            String key,
            String path,
            String name,
            String type,
            long size,
            boolean picture,
            int pictureWidth,
            int pictureHeight)
            implements Serializable {}
}
