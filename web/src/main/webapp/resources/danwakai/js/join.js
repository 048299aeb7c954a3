// Looks again when the link leads in. Without it the page says when, and is reloaded by hand.
(() => {
    "use strict";
    const waiting = document.getElementById("waiting");
    if (!waiting) {
        return;
    }
    // not all who wait ask in the same second
    const spread = 5 * Math.random();
    waiting.hidden = false;
    setTimeout(() => location.reload(), 1000 * (Number(waiting.dataset.seconds) + spread));
})();
