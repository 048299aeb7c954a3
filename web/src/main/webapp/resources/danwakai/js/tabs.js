// Where there is little room, the links to pages stand on one line that can be moved; where one is, is in sight.
(() => {
    "use strict";
    for (const here of document.querySelectorAll("nav [aria-current]:not([aria-current='false'])")) {
        const line = here.closest("nav");
        if (line.scrollWidth > line.clientWidth) {
            line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
        }
    }
})();
