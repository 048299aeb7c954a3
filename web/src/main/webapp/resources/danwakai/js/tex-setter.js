// Sets formulas for tex.js, one after the other: each is answered, with nothing where it is no TeX.
"use strict";
importScripts("../lib/katex/katex.min.js");

const markup = ({tex, displayMode}) => {
    try {
        return katex.renderToString(tex, {
            output: "mathml", displayMode, trust: false, strict: "ignore", maxExpand: 500, maxSize: 20,
        });
    } catch (notTex) {
        return "";
    }
};

onmessage = ({data}) => data.forEach((formula, index) => postMessage({index, markup: markup(formula)}));
