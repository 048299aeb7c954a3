// Shows the display name while name and institution are typed. The form needs none of this.
(() => {
    "use strict";
    const preview = document.getElementById("display-name");
    const name = document.getElementById("name");
    const institution = document.getElementById("institution");
    if (!preview || !name || !institution) {
        return;
    }
    const output = preview.querySelector("output");
    const show = () => {
        const tidy = (field) => field.value.normalize("NFC").replace(/[\s\u3000]+/g, " ").trim();
        const parts = { "{name}": tidy(name), "{institution}": tidy(institution) };
        preview.hidden = !parts["{name}"] || !parts["{institution}"];
        output.value = preview.dataset.pattern.replace(/\{name\}|\{institution\}/g, (gap) => parts[gap]);
    };
    name.addEventListener("input", show);
    institution.addEventListener("input", show);
    show();
})();
