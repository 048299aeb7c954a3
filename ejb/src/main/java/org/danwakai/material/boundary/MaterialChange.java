package org.danwakai.material.boundary;

import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.MaterialKind;

/**
 * What becomes of a material.
 *
 * @param talk that it belongs to from now on, from 0
 * @param label never blank
 */
public record MaterialChange(int talk, String label, MaterialKind kind, HandoutTerms terms) {}
