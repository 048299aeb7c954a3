// Keeps on the server what is typed, as soon as one pauses, and what buttons have made of it.
(() => {
    "use strict";
    const PAUSE = 1500;
    // these take care of it themselves
    const LAST = ["editor:save", "editor:confirm", "editor:preview"];
    let timer = 0;

    const keep = () => {
        clearTimeout(timer);
        timer = 0;
        // while it is shown what something would do, there is nothing to be typed into
        if (document.getElementById("editor:kept")) {
            window.keepTyped();
        }
    };
    const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE);
    };

    for (const type of ["input", "change"]) {
        document.addEventListener(type, (event) => {
            if (event.target.closest("#editor")) {
                soon();
            }
        });
    }
    document.addEventListener("click", (event) => {
        const button = event.target.closest("#editor button");
        if (button && LAST.includes(button.id)) {
            clearTimeout(timer);
        } else if (button) {
            soon();
        }
    });
    document.addEventListener("visibilitychange", () => {
        if (document.hidden && timer) {
            keep();
        }
    });
    // a page that comes back from the browser's memory does not know what has been saved since
    addEventListener("pageshow", (event) => {
        if (event.persisted) {
            location.reload();
        }
    });
})();
