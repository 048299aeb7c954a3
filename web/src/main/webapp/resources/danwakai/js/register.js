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
// Says whose an address is while it is typed, and offers the institution's name. On submit the server judges anyhow.
(() => {
    "use strict";
    const told = document.getElementById("recognized");
    const email = document.getElementById("email");
    const institution = document.getElementById("institution");
    if (!told || !email || !institution) {
        return;
    }
    const language = document.documentElement.lang === "ja" ? "ja" : "en";
    let offered = "";
    let timer = 0;
    let asked = "";
    const look = async () => {
        const address = email.value.trim();
        asked = address;
        if (!/.@[^@\s]+\.[^@\s.]{2,}$/.test(address.normalize("NFKC"))) {
            told.textContent = "";
            return;
        }
        const question = new URL(told.dataset.from, location.href);
        question.searchParams.set("email", address);
        question.searchParams.set("series", told.dataset.series);
        try {
            const answer = await fetch(question, { credentials: "omit" });
            const judged = answer.ok ? await answer.json() : null;
            if (!judged || asked !== address) {
                return;
            }
            const first = judged.institutions[0];
            const name = first ? first[language] || first.ja || first.en : "";
            if (judged.outcome === "academic") {
                told.textContent = name ? told.dataset.academic.replace("{0}", name) : "";
                if (name && (institution.value === "" || institution.value === offered)) {
                    institution.value = name;
                    offered = name;
                    institution.dispatchEvent(new Event("input"));
                }
            } else {
                told.textContent = judged.refused ? told.dataset.refused : told.dataset.other;
            }
        } catch (away) {
            told.textContent = "";
        }
    };
    email.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(look, 300);
    });
})();
