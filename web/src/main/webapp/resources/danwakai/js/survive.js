// What is typed outlives a login that has ended: it is kept in this tab, for each form by itself and for its author alone,
// until the form is saved, and is offered again. Passwords and files are not kept; forms with passcodes are none of these.
(() => {
    "use strict";
    const PREFIX = "danwakai typed ";
    const LAST = "danwakai last";
    const texts = document.getElementById("survival").content;
    const author = document.getElementById("survival").dataset.author;
    const forms = [...document.querySelectorAll("[data-survives]")];
    // the notices are drawn anew, and what they stand in is not
    const notices = document.getElementById("notices").parentElement;

    const key = (form) => {
        const address = new URLSearchParams(location.search);
        const about = ["series", "number", "mail", "written"].map((name) => address.get(name) ?? "").join("/");
        return `${PREFIX}${location.pathname} ${about} ${form.dataset.survives}`;
    };

    const isKept = (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type)
        && !field.closest("[data-passing]");
    const fields = (form) => [...form.querySelectorAll("input, textarea, select")].filter(isKept);
    const isChoice = (field) => field.type === "checkbox" || field.type === "radio";
    // of several with one name, each by its value
    const nameOf = (field) => isChoice(field) ? `${field.name}=${field.value}` : field.name;
    const valueOf = (field) => isChoice(field) ? field.checked : field.value;

    const forget = (name) => sessionStorage.removeItem(name);
    const forgetAll = () => Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX)).forEach(forget);

    const keep = (form) => {
        const values = Object.fromEntries(fields(form).map((field) => [nameOf(field), valueOf(field)]));
        try {
            sessionStorage.setItem(key(form), JSON.stringify({ author, values }));
            sessionStorage.setItem(LAST, key(form));
        } catch (full) {
            // then it is as if there were no such thing
        }
    };

    const putBack = (form, values) => {
        for (const field of fields(form).filter((one) => nameOf(one) in values)) {
            const value = values[nameOf(field)];
            if (valueOf(field) === value) {
                continue;
            }
            field[isChoice(field) ? "checked" : "value"] = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.dispatchEvent(new Event("change", { bubbles: true }));
        }
    };

    const offer = (form) => {
        const kept = JSON.parse(sessionStorage.getItem(key(form)) ?? "null");
        const differs = kept && fields(form).some((field) =>
            nameOf(field) in kept.values && kept.values[nameOf(field)] !== valueOf(field));
        if (!differs || kept.author !== author) {
            forget(key(form));
            return;
        }
        const offered = texts.querySelector("[data-offer]").cloneNode(true);
        offered.querySelector("[data-restore]").addEventListener("click", () => {
            offered.remove();
            putBack(form, kept.values);
        });
        offered.querySelector("[data-forget]").addEventListener("click", () => {
            offered.remove();
            forget(key(form));
        });
        form.prepend(offered);
    };

    // of several forms on a page, the one that is sent
    let sent = null;
    document.addEventListener("click", (event) => {
        sent = event.target.closest("button")?.closest("[data-survives]") ?? sent;
    }, true);

    const done = () => notices.querySelector(".said-error") ? null : notices.querySelector(".said-info");
    let told = done();

    const lost = () => {
        if (!notices.querySelector("[data-lost]")) {
            const told = texts.querySelector("[data-lost]").cloneNode(true);
            told.querySelector("button").addEventListener("click", () => location.reload());
            notices.prepend(told);
            told.scrollIntoView({ block: "nearest" });
        }
    };

    for (const form of forms) {
        for (const type of ["input", "change"]) {
            form.addEventListener(type, (event) => {
                if (isKept(event.target)) {
                    keep(form);
                }
            });
        }
    }
    // the server no longer knows the page
    document.addEventListener("lost", lost);
    if (window.jQuery) {
        window.jQuery(document).on("pfAjaxError", (event, answer) => {
            // the login has ended, or its provider is asked where nothing may be asked
            if ([0, 401, 403].includes(answer.status)) {
                lost();
            }
        });
        window.jQuery(document).on("pfAjaxComplete", () => {
            const now = done();
            // what is said still since an earlier answer is about what was sent then
            if (now && now !== told && sent) {
                forget(key(sent));
            }
            told = now;
        });
    }
    document.querySelector("form[action$='/console/logout']").addEventListener("submit", forgetAll);

    if (told) {
        forget(sessionStorage.getItem(LAST));
    }
    forms.forEach(offer);
})();
