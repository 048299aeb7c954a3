// Keeps a colour that is typed and the browser's own picker the same. The form has what is typed.
(() => {
    "use strict";
    document.addEventListener("input", (event) => {
        const typed = document.querySelector("[data-colour]");
        const picker = document.getElementById("picked");
        if (event.target === picker) {
            typed.value = picker.value;
            typed.dispatchEvent(new Event("input", { bubbles: true }));
        } else if (event.target === typed && /^#[0-9a-f]{6}$/i.test(typed.value)) {
            picker.value = typed.value;
        }
    });
})();
