// Shows the display name while its parts are typed. The form needs none of this.
(() => {
    "use strict";
    const preview = document.getElementById("display-name");
    if (!preview) {
        return;
    }
    const output = preview.querySelector("output");
    const fields = ["name", "romaji", "institution"].map((id) => document.getElementById(id)).filter((field) => field);
    const tidy = (text) => text.normalize("NFC").replace(/[\s\u3000]+/g, " ").trim();
    const told = (id) => tidy(document.getElementById(id)?.value ?? preview.dataset[id] ?? "");
    const loose = (text) => (text ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, "");
    let known = [];
    const shorter = (institution) => {
        const one = known.find((each) => [each.ja, each.en, each.short].some((name) => loose(name) === loose(institution)));
        const given = institution === tidy(preview.dataset.institution ?? "") ? preview.dataset.short : "";
        return one?.short || given || institution;
    };
    const show = () => {
        const name = told("name");
        const institution = told("institution");
        const parts = { name, romaji: told("romaji") || name, institution, short: shorter(institution) };
        preview.hidden = !name || !institution;
        output.value = preview.dataset.pattern.replace(/\{(name|romaji|institution|short)\}/g, (gap, part) => parts[part]);
    };
    for (const field of fields) {
        field.addEventListener("input", show);
    }
    document.addEventListener("recognized", (event) => {
        known = event.detail;
        show();
    });
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
    const recognize = (institutions) =>
        document.dispatchEvent(new CustomEvent("recognized", { detail: institutions }));
    const look = async () => {
        const address = email.value.trim();
        asked = address;
        if (!/.@[^@\s]+\.[^@\s.]{2,}$/.test(address.normalize("NFKC"))) {
            told.textContent = "";
            recognize([]);
            return;
        }
        const question = new URL(told.dataset.from, location.href);
        question.searchParams.set("email", address);
        question.searchParams.set("series", told.dataset.series);
        question.searchParams.set("language", document.querySelector("[name=language]:checked")?.value ?? language);
        try {
            const answer = await fetch(question, { credentials: "omit" });
            const judged = answer.ok ? await answer.json() : null;
            if (!judged || asked !== address) {
                return;
            }
            // who writes from a provider of mail does not belong to it
            const theirs = ["free-mail", "disposable"].includes(judged.kind) ? [] : judged.institutions;
            recognize(theirs);
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
    for (const choice of document.querySelectorAll("[name=language]")) {
        choice.addEventListener("change", look);
    }
    email.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(look, 300);
    });
    if (email.value) {
        look();
    }
})();
