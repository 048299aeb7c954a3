// Ticks of the table: all of the page at once, and how many there are.
(() => {
    "use strict";
    const ticks = () => [...document.querySelectorAll("input[name=chosen]")];

    const show = () => {
        const all = ticks();
        const chosen = all.filter((tick) => tick.checked).length;
        const head = document.getElementById("tick-all");
        if (head) {
            head.checked = chosen > 0 && chosen === all.length;
            head.indeterminate = chosen > 0 && chosen < all.length;
        }
        const text = document.querySelector(".ticked");
        if (text) {
            text.textContent = chosen > 0 ? text.dataset.some.replace("{0}", chosen) : text.dataset.none;
        }
    };

    document.addEventListener("change", (event) => {
        if (event.target.id === "tick-all") {
            ticks().forEach((tick) => {
                tick.checked = event.target.checked;
            });
        }
        if (event.target.id === "tick-all" || event.target.name === "chosen") {
            show();
        }
    });

    // another page of the table, or the same one drawn anew, has no ticks
    new MutationObserver((changes) => {
        if (changes.some((change) => change.target.closest(".people-table"))) {
            show();
        }
    }).observe(document.getElementById("content"), { childList: true, subtree: true });
})();
