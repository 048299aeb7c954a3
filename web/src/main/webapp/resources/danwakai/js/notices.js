// What went wrong is said at the top of a page, far from the button at its foot: it is brought into sight.
(() => {
    "use strict";
    const notices = document.querySelector(".notices");
    new MutationObserver(() => {
        const wrong = notices.querySelector(".said-error");
        if (wrong && wrong.getBoundingClientRect().top < 0) {
            wrong.scrollIntoView({ block: "center" });
        }
    }).observe(notices, { childList: true, subtree: true });
})();
