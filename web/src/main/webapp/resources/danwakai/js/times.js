// Says when a seminar is where the reader is, if the clocks there show another time, and how long it is until then.
// Without scripts the time in the zone of the series stands there alone.
(() => {
    "use strict";
    const STEPS = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];
    const LONGEST_WAIT = 1000;
    const OFFSET = /([+-])(\d\d):(\d\d)$/;
    const language = document.documentElement.lang;
    const places = [...document.querySelectorAll("[data-reader-time], [data-countdown]")];

    const source = new URL("times-writer.js", document.currentScript.src);

    const minutesEast = (time) => {
        const [, sign, hours, minutes] = OFFSET.exec(time);
        return (sign === "-" ? -1 : 1) * (60 * hours + Number(minutes));
    };

    // how a language writes times takes a phone a quarter of a second to learn: beside the page, which is drawn meanwhile
    const begin = () => {
        const writer = new Worker(source);
        writer.onmessage = ({data: {index, text}}) => {
            const {there} = places[index].dataset;
            places[index].textContent = there ? there.replace("{0}", text) : text;
            places[index].hidden = false;
        };
        places.forEach(({dataset: {readerTime}}, index) => {
            const at = new Date(readerTime);
            if (readerTime && -at.getTimezoneOffset() !== minutesEast(readerTime)) {
                writer.postMessage({index, language, at});
            }
        });
        const count = () => places.forEach((place, index) => {
            const left = new Date(place.dataset.countdown) - Date.now();
            if (left > 0) {
                const [unit, length] = STEPS.find(([, one]) => left >= 2 * one) ?? STEPS[2];
                writer.postMessage({index, language, count: Math.ceil(left / length), unit});
            } else if (place.dataset.countdown) {
                place.hidden = true;
            }
        });
        count();
        setInterval(count, 30_000);
    };
    (window.requestIdleCallback ?? setTimeout)(begin, {timeout: LONGEST_WAIT});
})();
