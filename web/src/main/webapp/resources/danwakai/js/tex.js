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
    for (const formula of document.querySelectorAll(".tex")) {
        const typed = formula.textContent;
        const mark = marks.find(([open, close]) => typed.startsWith(open) && typed.endsWith(close));
        if (!mark) {
            continue;
        }
        const [open, close, displayMode] = mark;
        const set = document.createElement("span");
        try {
            katex.render(typed.slice(open.length, -close.length), set, {
                output: "mathml", displayMode, trust: false, strict: "ignore", maxExpand: 500, maxSize: 20,
            });
        } catch (notTex) {
            continue;
        }
        if (!set.querySelector("mstyle[mathcolor='#cc0000']")) {
            formula.replaceChildren(...set.childNodes);
            formula.classList.add(displayMode ? "formula-display" : "formula");
        }
    }

    // what is wider than its place scrolls there, by the keyboard, too
    const formulas = document.querySelectorAll(".formula, .formula-display");
    const fit = () => {
        for (const formula of formulas) {
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
        }
    };
    addEventListener("resize", fit);
    fit();
})();
