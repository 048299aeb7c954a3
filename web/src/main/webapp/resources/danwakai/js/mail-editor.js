// Buttons that put a placeholder where the cursor is, or was, in the text of a mail.
(() => {
    "use strict";
    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-insert]");
        const field = button && document.getElementById(button.dataset.into);
        if (!field || field.readOnly) {
            return;
        }
        field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
        field.focus();
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
})();
