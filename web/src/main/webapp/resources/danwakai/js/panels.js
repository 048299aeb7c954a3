// Shows one part of a long form at a time. The links to the parts, and to fields in them, work without it: then all parts
// stand below each other. Which part is shown is said outside of the form, which is drawn anew now and then.
(() => {
    "use strict";
    const panels = document.getElementById("panels");
    if (!panels) {
        return;
    }
    const links = [...document.querySelectorAll(".tabs a[href^='#']")];

    const show = () => {
        const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const panel = wanted?.closest(".panel") ?? panels.querySelector(".panel");
        panels.dataset.shown = panel.id;
        for (const link of links) {
            if (link.hash === `#${panel.id}`) {
                link.setAttribute("aria-current", "true");
            } else {
                link.removeAttribute("aria-current");
            }
        }
        if (wanted && wanted !== panel) {
            wanted.scrollIntoView({ block: "center" });
            wanted.focus();
        }
    };

    addEventListener("hashchange", show);
    document.addEventListener("click", (event) => {
        const link = event.target.closest("a[href^='#']");
        // the same link again changes no address
        if (link && link.hash === location.hash) {
            setTimeout(show);
        }
    });
    show();
})();
