package org.danwakai.console;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.List;

/** A seminar's form while somebody types into it, beside what is stored of the seminar. */
public class EditedSeminar implements Serializable {

    private static final long serialVersionUID = 1L;

    private SeminarDraftForm form;
    private final TypedSteps steps = new TypedSteps();
    /** What is stored, as the form would be filled from it. */
    private String basis;

    private List<TypedChange> changes = List.of();

    /** @param form as filled from what is stored */
    EditedSeminar(SeminarDraftForm form) {
        this.form = form;
        this.basis = typed();
        step();
    }

    String typed() {
        return form.typed().toString();
    }

    String basis() {
        return basis;
    }

    /** What follows can be undone. */
    public final void step() {
        steps.note(typed());
    }

    boolean isUntouched() {
        return typed().equals(basis);
    }

    /** @param storedThen what was stored when that was typed */
    void goOnWith(String typed, String storedThen) {
        form.putBack(TypedFields.read(typed));
        basis = storedThen;
        step();
    }

    /**
     * Brings in what others saved since. What is typed here stays.
     *
     * @param stored as filled from what is stored now; it asks for the numbers in the series that the seminar has now
     * @return whether that is another thing than before
     */
    boolean bringIn(SeminarDraftForm stored) {
        JsonObject now = stored.typed();
        if (now.toString().equals(basis)) {
            return false;
        }
        step();
        TypedMerge.Merged merged = TypedMerge.of(TypedFields.read(basis), form.typed(), now);
        stored.putBack(merged.typed());
        form = stored;
        changes = merged.changes();
        basis = now.toString();
        return true;
    }

    /** Takes over what somebody else typed into that field. */
    public void take(String field) {
        step();
        form.putBack(TypedMerge.take(form.typed(), TypedFields.read(basis), field));
        changes = changes.stream()
                .map(change -> change.field().equals(field)
                        ? new TypedChange(field, change.before(), change.theirs(), change.theirs(), false)
                        : change)
                .toList();
    }

    /** Goes back to what is stored. */
    public void discard() {
        step();
        form.putBack(TypedFields.read(basis));
        changes = List.of();
    }

    public void undo() {
        steps.back(typed()).ifPresent(before -> form.putBack(TypedFields.read(before)));
    }

    public boolean isUndoable() {
        return steps.isAny() || !isUntouched();
    }

    /** Of others, the latest that were brought in. */
    public List<TypedChange> getChanges() {
        return changes;
    }

    public SeminarDraftForm getForm() {
        return form;
    }
}
