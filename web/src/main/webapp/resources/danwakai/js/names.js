// Buttons that copy a ready-made text for the meeting's chat. The table is drawn anew now and then, so that the page
// listens and not each button. Where nothing can be copied, the text is shown to be selected.
(() => {
    "use strict";
    document.addEventListener("click", async (event) => {
        const button = event.target.closest("[data-copy]");
        const told = document.getElementById("copied");
        if (!button || !told) {
            return;
        }
        const text = button.dataset.copy;
        try {
            await navigator.clipboard.writeText(text);
            told.textContent = button.dataset.done + ": " + text;
        } catch (refused) {
            told.textContent = text;
            getSelection().selectAllChildren(told);
        }
    });
})();
