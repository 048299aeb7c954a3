package org.danwakai.material.control;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a Jupyter notebook (nbformat 3 and 4) from other text: one JSON object, whole, with {@code nbformat} and the
 * cells on its first level. It keeps nothing but the names of that level, so a picture of 100 MB in one string costs
 * no memory, as it would with a parser that hands strings out.
 */
final class NotebookOutline {

    private static final int LONGEST_NAME = 40;
    private static final int DEEPEST = 200;

    private final Reader text;
    private final Set<String> names = new HashSet<>();
    private final boolean[] objects = new boolean[DEEPEST];
    private int depth;
    private boolean nameExpected;

    private NotebookOutline(Reader text) {
        this.text = text;
    }

    static boolean isNotebook(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            NotebookOutline outline = new NotebookOutline(text);
            return outline.isOneObject()
                    && outline.names.contains("nbformat")
                    && (outline.names.contains("cells") || outline.names.contains("worksheets"));
        } catch (CharacterCodingException otherThanUtf8) {
            return false;
        }
    }

    private boolean isOneObject() throws IOException {
        int letter = afterSpace(text.read());
        if (letter == '\uFEFF') {
            letter = afterSpace(text.read());
        }
        if (letter != '{') {
            return false;
        }
        enter(true);
        while (depth > 0) {
            letter = text.read();
            if (letter < 0 || !take(letter)) {
                return false;
            }
        }
        return afterSpace(text.read()) < 0;
    }

    /** @return false when it cannot be JSON */
    private boolean take(int letter) throws IOException {
        return switch (letter) {
            case '{', '[' -> enter(letter == '{');
            case '}', ']' -> leave(letter == '}');
            case '"' -> string();
            case ',' -> {
                nameExpected = objects[depth - 1];
                yield true;
            }
            default -> letter >= ' ' || Character.isWhitespace(letter);
        };
    }

    private boolean enter(boolean object) {
        if (depth == DEEPEST) {
            return false;
        }
        objects[depth++] = object;
        nameExpected = object;
        return true;
    }

    private boolean leave(boolean object) {
        nameExpected = false;
        return objects[--depth] == object;
    }

    private boolean string() throws IOException {
        boolean name = nameExpected && depth == 1;
        nameExpected = false;
        StringBuilder kept = new StringBuilder();
        for (int letter = text.read(); letter != '"'; letter = text.read()) {
            if (letter < ' ') {
                return false;
            }
            if (letter == '\\' && text.read() < 0) {
                return false;
            }
            if (name && kept.length() < LONGEST_NAME) {
                kept.append((char) letter);
            }
        }
        if (name) {
            names.add(kept.toString());
        }
        return true;
    }

    private int afterSpace(int letter) throws IOException {
        int next = letter;
        while (next >= 0 && Character.isWhitespace(next)) {
            next = text.read();
        }
        return next;
    }
}
