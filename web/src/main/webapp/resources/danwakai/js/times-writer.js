// Writes for times.js a moment, or how long it is until one, as a language does.
"use strict";

const written = ({language, at, count, unit}) => at
    ? new Intl.DateTimeFormat(language, {dateStyle: "medium", timeStyle: "short"}).format(at)
    : new Intl.RelativeTimeFormat(language, {numeric: "always"}).format(count, unit);

onmessage = ({data}) => postMessage({index: data.index, text: written(data)});
