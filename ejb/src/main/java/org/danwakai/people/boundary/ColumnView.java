package org.danwakai.people.boundary;

import org.danwakai.people.entity.ColumnUse;

/** A column of an uploaded file. @param title as its header says */
public record ColumnView(String title, ColumnUse use) {}
