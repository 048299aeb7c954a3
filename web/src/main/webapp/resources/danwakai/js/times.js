// Says when a seminar is where the reader is, if the clocks there show another time, and how long it is until then.
// Without scripts the time in the zone of the series stands there alone.
(() => {
    "use strict";
    const language = document.documentElement.lang;
    const offset = /([+-])(\d\d):(\d\d)$/;
    const minutesEast = (time) => {
        const [, sign, hours, minutes] = offset.exec(time);
        return (sign === "-" ? -1 : 1) * (60 * hours + Number(minutes));
    };

    for (const shown of document.querySelectorAll("[data-reader-time]")) {
        const at = new Date(shown.dataset.readerTime);
        // how a language writes times takes long to load, and most readers' clocks show the same time
        if (-at.getTimezoneOffset() !== minutesEast(shown.dataset.readerTime)) {
            const here = new Intl.DateTimeFormat(language, {dateStyle: "medium", timeStyle: "short"}).format(at);
            shown.textContent = shown.dataset.there.replace("{0}", here);
            shown.hidden = false;
        }
    }

    const steps = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];
    let words = null;
    const count = () => {
        words ??= new Intl.RelativeTimeFormat(language, {numeric: "always"});
        for (const shown of document.querySelectorAll("[data-countdown]")) {
            const left = new Date(shown.dataset.countdown) - Date.now();
            const [unit, length] = steps.find(([, one]) => left >= 2 * one) ?? steps[2];
            shown.textContent = left > 0 ? words.format(Math.ceil(left / length), unit) : "";
            shown.hidden = left <= 0;
        }
    };
    // the page is drawn first
    setTimeout(count);
    setInterval(count, 30_000);
})();
