// Sets formulas as MathML, which browsers draw without fonts and styles of ours. Commands that lead or load something from
// elsewhere are refused, what cannot be set stays as it was typed, and so does all of it without scripts.
(() => {
    "use strict";
    // in titles the server marks nothing: by the same rule as there, prices are no formulas
    const inTitle = /((?<![\\$\w])\$(?![\s$])[^$\n]*?(?<![\s\\])\$(?![\d$]))/;
    for (const title of document.querySelectorAll("[data-tex]")) {
        title.replaceChildren(...title.textContent.split(inTitle).map((part, index) => {
            const formula = document.createElement("span");
            formula.className = "tex";
            formula.textContent = part;
            return index % 2 === 1 ? formula : part;
        }));
    }

    const marks = [["$$", "$$", true], ["\\[", "\\]", true], ["\\(", "\\)", false], ["$", "$", false]];
    const formulas = [];
    for (const place of document.querySelectorAll(".tex")) {
        const typed = place.textContent;
        const mark = marks.find(([open, close]) => typed.startsWith(open) && typed.endsWith(close));
        if (mark) {
            const [open, close, displayMode] = mark;
            formulas.push({place, tex: typed.slice(open.length, -close.length), displayMode});
        }
    }

    if (formulas.length === 0) {
        return;
    }

    // nothing but MathML gets into the page, and nothing that KaTeX wrote in red, which it did not understand
    const set = (markup) => {
        const written = new DOMParser().parseFromString(markup, "text/html").querySelector(".katex");
        const isMathematics = written && [...written.querySelectorAll("*")]
            .every((part) => part.namespaceURI === "http://www.w3.org/1998/Math/MathML");
        return isMathematics && !written.querySelector("mstyle[mathcolor='#cc0000']") ? [...written.childNodes] : [];
    };

    // beside the page, which goes on answering its reader meanwhile, however long a formula takes
    const patience = 10_000;
    const setter = new Worker(new URL("tex-setter.js", document.currentScript.src));
    const stop = setTimeout(() => setter.terminate(), patience);
    setter.onmessage = ({data: {index, markup}}) => {
        const {place, displayMode} = formulas[index];
        const nodes = set(markup);
        if (nodes.length > 0) {
            place.replaceChildren(...nodes);
            place.classList.add(displayMode ? "formula-display" : "formula");
            fit(place);
        }
        if (index === formulas.length - 1) {
            clearTimeout(stop);
            setter.terminate();
        }
    };

    // what is wider than its place scrolls there, by the keyboard, too
    const fit = (formula) => {
        const room = formula.closest("p, li, h1, h2, h4, div").clientWidth;
        // a line of its own tells by how much it is too wide, a part of a line does not
        const beyond = formula.scrollWidth - formula.clientWidth;
        const wide = beyond > 0 || formula.firstElementChild.getBoundingClientRect().width > room;
        formula.classList.toggle("formula-wide", wide);
        if (wide) {
            formula.tabIndex = 0;
        } else {
            formula.removeAttribute("tabindex");
        }
    };
    addEventListener("resize", () => document.querySelectorAll(".formula, .formula-display").forEach(fit));
    setter.postMessage(formulas.map(({tex, displayMode}) => ({tex, displayMode})));
})();
