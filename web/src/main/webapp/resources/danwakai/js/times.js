// Says when a seminar is where the reader is, if the clocks there show another time, and how long it is until then.
// Without scripts the time in the zone of the series stands there alone.
(() => {
    "use strict";
    const language = document.documentElement.lang;
    const inZone = (at, zone) => new Intl.DateTimeFormat(language, {
        dateStyle: "medium", timeStyle: "short", timeZone: zone,
    }).format(at);

    for (const shown of document.querySelectorAll("[data-reader-time]")) {
        const at = new Date(shown.dataset.readerTime);
        const here = inZone(at);
        if (here !== inZone(at, shown.dataset.zone)) {
            shown.textContent = shown.dataset.there.replace("{0}", here);
            shown.hidden = false;
        }
    }

    const steps = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];
    const words = new Intl.RelativeTimeFormat(language, {numeric: "always"});
    const count = () => {
        for (const shown of document.querySelectorAll("[data-countdown]")) {
            const left = new Date(shown.dataset.countdown) - Date.now();
            const [unit, length] = steps.find(([, one]) => left >= 2 * one) ?? steps[2];
            shown.textContent = left > 0 ? words.format(Math.ceil(left / length), unit) : "";
            shown.hidden = left <= 0;
        }
    };
    count();
    setInterval(count, 30_000);
})();
