// The button that prints the page; it does what the browser's own menu does.
(() => {
    "use strict";
    document.getElementById("print").addEventListener("click", () => window.print());
})();
