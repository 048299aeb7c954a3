package org.danwakai.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Rows of a form that can be added, removed and put in another order by buttons. */
public class Rows<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Survives with the view that it belongs to. */
    interface Blank<T> extends Supplier<T>, Serializable {}

    private final Blank<T> blank;
    private final ArrayList<T> all;

    Rows(Blank<T> blank, List<T> rows) {
        this.blank = blank;
        this.all = new ArrayList<>(rows);
    }

    public List<T> getAll() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * What the rows say; those in which nothing was typed are left out.
     *
     * @param field where the rows stand in the form
     */
    <C> List<C> contents(String field, Reader<T, C> reader) {
        List<C> contents = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            C content = reader.read(all.get(i), field + "." + i + ".");
            if (content != null) {
                contents.add(content);
            }
        }
        return contents;
    }

    /** Reads one row; null when it is blank. */
    interface Reader<T, C> {
        C read(T row, String field);
    }

    T blank() {
        return blank.get();
    }

    /** Has these rows and no others. */
    void become(List<T> rows) {
        all.clear();
        all.addAll(rows);
    }

    public void add() {
        all.add(blank.get());
    }

    public void add(T row) {
        all.add(row);
    }

    /** Behind a row that there is. */
    void addAfter(T row, T next) {
        all.add(position(row) + 1, next);
    }

    public void remove(T row) {
        all.removeIf(candidate -> candidate == row);
    }

    public void up(T row) {
        swap(position(row), position(row) - 1);
    }

    public void down(T row) {
        swap(position(row), position(row) + 1);
    }

    /** Puts a row where another one stands; places that there are none of change nothing. */
    void move(int from, int to) {
        if (from >= 0 && to >= 0 && from < all.size() && to < all.size()) {
            all.add(to, all.remove(from));
        }
    }

    private int position(T row) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == row) {
                return i;
            }
        }
        return -1;
    }

    private void swap(int one, int other) {
        if (one >= 0 && other >= 0 && one < all.size() && other < all.size()) {
            Collections.swap(all, one, other);
        }
    }
}
