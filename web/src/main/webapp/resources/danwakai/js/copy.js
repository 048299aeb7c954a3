// A button beside a text that copies it. Without scripts there is no button, and the text can be selected.
(() => {
    "use strict";
    for (const button of document.querySelectorAll("[data-copies]")) {
        const source = document.getElementById(button.dataset.copies);
        const told = button.parentElement.querySelector("[role=status]");
        if (!source || !navigator.clipboard) {
            continue;
        }
        button.hidden = false;
        button.addEventListener("click", async () => {
            try {
                await navigator.clipboard.writeText(source.textContent.trim());
                told.textContent = button.dataset.done;
            } catch (refused) {
                getSelection().selectAllChildren(source);
            }
        });
    }
})();
