// Sets formulas as MathML, which browsers draw without fonts and styles of ours: those of the page, and in a form also what is
// shown of it while one types. Commands that lead or load something from elsewhere are refused, what cannot be set stays as it
// was typed, and so does all of it without scripts.
(() => {
    "use strict";
    const PATIENCE = 10_000;
    const SETTER = new URL("tex-setter.js", document.currentScript.src);
    const MARKS = [["$$", "$$", true], ["\\[", "\\]", true], ["\\(", "\\)", false], ["$", "$", false]];
    // in titles the server marks nothing: by the same rule as there, prices are no formulas
    const IN_TITLE = /((?<![\\$\w])\$(?![\s$])[^$\n]*?(?<![\s\\])\$(?![\d$]))/;

    for (const title of document.querySelectorAll("[data-tex]")) {
        title.replaceChildren(...title.textContent.split(IN_TITLE).map((part, index) => {
            const formula = document.createElement("span");
            formula.className = "tex";
            formula.textContent = part;
            return index % 2 === 1 ? formula : part;
        }));
    }

    const formulasIn = (root) => {
        const formulas = [];
        for (const place of root.querySelectorAll(".tex:not(.formula, .formula-display)")) {
            const typed = place.textContent;
            const mark = MARKS.find(([open, close]) => typed.startsWith(open) && typed.endsWith(close));
            if (mark) {
                const [open, close, displayMode] = mark;
                formulas.push({place, tex: typed.slice(open.length, -close.length), displayMode});
            }
        }
        return formulas;
    };

    // nothing but MathML gets into the page, and nothing that KaTeX wrote in red, which it did not understand
    const mathematics = (markup) => {
        const written = new DOMParser().parseFromString(markup, "text/html").querySelector(".katex");
        const isMathematics = written && [...written.querySelectorAll("*")]
            .every((part) => part.namespaceURI === "http://www.w3.org/1998/Math/MathML");
        return isMathematics && !written.querySelector("mstyle[mathcolor='#cc0000']") ? [...written.childNodes] : [];
    };

    const isTooWide = (formula) => {
        const room = formula.closest("p, li, h1, h2, h4, div").clientWidth;
        // a line of its own tells by how much it is too wide, a part of a line does not
        const beyond = formula.scrollWidth - formula.clientWidth;
        return beyond > 0 || formula.firstElementChild.getBoundingClientRect().width > room;
    };

    // what is wider than its place scrolls there, by the keyboard, too; all are measured before any is changed, or the page
    // would be laid out anew for each
    const fit = (formulas) => {
        const areTooWide = formulas.map(isTooWide);
        formulas.forEach((formula, index) => {
            const wide = areTooWide[index];
            formula.classList.toggle("formula-wide", wide);
            if (wide) {
                formula.tabIndex = 0;
            } else {
                formula.removeAttribute("tabindex");
            }
        });
    };

    // beside the page, which goes on answering its reader meanwhile, however long a formula takes
    const set = (root) => {
        const formulas = formulasIn(root);
        if (formulas.length === 0) {
            return;
        }
        const setter = new Worker(SETTER);
        const stop = setTimeout(() => setter.terminate(), PATIENCE);
        let written = [];
        const show = () => {
            const shown = [];
            for (const {index, markup} of written) {
                const {place, displayMode} = formulas[index];
                const nodes = mathematics(markup);
                // what was typed since is shown elsewhere by now
                if (nodes.length > 0 && place.isConnected) {
                    place.replaceChildren(...nodes);
                    place.classList.add(displayMode ? "formula-display" : "formula");
                    shown.push(place);
                }
            }
            written = [];
            fit(shown);
        };
        setter.onmessage = ({data}) => {
            const {index} = data;
            written.push(data);
            if (written.length === 1) {
                requestAnimationFrame(show);
            }
            if (index === formulas.length - 1) {
                clearTimeout(stop);
                setter.terminate();
            }
        };
        setter.postMessage(formulas.map(({tex, displayMode}) => ({tex, displayMode})));
    };

    set(document);
    const typing = new MutationObserver((changes) => changes
        .flatMap((change) => [...change.addedNodes])
        .filter((node) => node instanceof HTMLElement)
        .forEach(set));
    for (const form of document.querySelectorAll("form")) {
        typing.observe(form, {childList: true, subtree: true});
    }
    addEventListener("resize", () => fit([...document.querySelectorAll(".formula, .formula-display")]));
})();
