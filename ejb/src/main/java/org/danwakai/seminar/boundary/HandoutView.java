package org.danwakai.seminar.boundary;

import org.danwakai.seminar.entity.HandoutTerms;

/**
 * What a material of a seminar hands out under an address of ours.
 *
 * @param url of the material
 * @param type of the file, such as {@code pdf}; {@code link} for a link that not everybody gets
 * @param name of the file; null for a link
 * @param size of the file in bytes; 0 for a link
 * @param pictureWidth of its first page, in pixels; 0 while there is no picture
 */
public record HandoutView(
        String url,
        String key,
        String type,
        String name,
        long size,
        HandoutTerms terms,
        int pictureWidth,
        int pictureHeight) {

    /** What the address of a link ends with. */
    public static final String LINK = "link";

    public boolean isFile() {
        return !LINK.equals(type);
    }

    public boolean hasPicture() {
        return pictureWidth > 0;
    }
}
