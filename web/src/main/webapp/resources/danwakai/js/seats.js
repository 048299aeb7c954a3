// Keeps the seats on a page up to date. A page without it shows how many there were when it was made.
(() => {
    "use strict";
    const ASK_EVERY = 5000;
    const FIRST_RETRY = 1000;
    const LAST_RETRY = 60000;
    const TRY_AGAIN_LATER = 1013;
    const SAY_EVERY = 10000;
    const LONGEST_PAUSE = 2000;
    const LONGEST_WAIT = 1000;
    const THOUSAND = 1000;

    // how a language writes numbers takes a phone a fifth of a second to learn, and up to there all write them alike
    let numbers = null;
    const written = (value) => {
        if (value < THOUSAND) {
            return String(value);
        }
        numbers ??= new Intl.NumberFormat(document.documentElement.lang);
        return numbers.format(value);
    };

    const choose = (choices, value) => choices.split("|")
        .map((choice) => /^(\d+)([#<])(.*)$/.exec(choice))
        .filter(([, limit, sign]) => (sign === "#" ? value >= Number(limit) : value > Number(limit)))
        .pop()[3];

    // what java.text.MessageFormat makes of the same text, so that each is written once
    const fill = (pattern, ...values) => pattern
        .replace(/\{(\d),choice,((?:[^{}]|\{\d\})+)\}/g, (gap, at, choices) => choose(choices, values[at]))
        .replace(/''/g, "'")
        .replace(/\{(\d)\}/g, (gap, at) => written(values[at]));

    const setText = (element, text) => {
        if (element.textContent !== text) {
            element.textContent = text;
        }
    };

    const showPool = (item, pool) => {
        const left = Math.max(0, pool.capacity - pool.taken);
        const gauge = item.querySelector("meter, progress");
        gauge.max = Math.max(1, pool.capacity);
        gauge.value = pool.taken;
        if (gauge.dataset.taken) {
            gauge.setAttribute("aria-label", fill(gauge.dataset.taken, pool.taken, pool.capacity));
        }
        const text = item.querySelector("[data-left]");
        if (text) {
            setText(text, pool.waiting > 0
                ? fill(text.dataset.waiting, pool.waiting, pool.capacity)
                : fill(text.dataset.left, left, pool.capacity));
        }
        for (const count of item.querySelectorAll("[data-count]")) {
            setText(count, String(pool[count.dataset.count]));
        }
        for (const part of item.querySelectorAll("[data-if-waiting]")) {
            part.hidden = pool.waiting === 0;
        }
    };

    // so that a change is noticed by whoever looks elsewhere; the style sheet decides whether anything moves
    const mark = (item) => {
        item.classList.remove("seats-changed");
        void item.offsetWidth;
        item.classList.add("seats-changed");
    };

    // for whoever listens to the page: the latest, and not all the time
    const speaker = (region) => {
        let resting = false;
        let waiting = null;
        const say = (text) => {
            if (resting) {
                waiting = text;
                return;
            }
            resting = true;
            region.textContent = text;
            setTimeout(() => {
                resting = false;
                if (waiting !== null) {
                    const next = waiting;
                    waiting = null;
                    say(next);
                }
            }, SAY_EVERY);
        };
        return say;
    };

    const keepUpToDate = (seats) => {
        const enter = document.getElementById(seats.dataset.enter);
        const region = document.getElementById(seats.dataset.says);
        const say = region ? speaker(region) : () => {};
        const shown = new Map();
        let socket = null;
        let isTold = false;
        let failures = 0;
        let line = Number(seats.dataset.line ?? 0);
        let retry;
        let asking;

        // whoever waits has their own place on the page, which only the server can tell
        const follow = (pools) => {
            const own = pools.find((pool) => pool.pool === seats.dataset.follows);
            if (own && own.waiting < line) {
                setTimeout(() => location.reload(), Math.random() * LONGEST_PAUSE);
            }
            line = own ? own.waiting : line;
        };

        const show = (pools) => {
            const said = [];
            follow(pools);
            for (const pool of pools) {
                const item = seats.querySelector(`[data-pool="${pool.pool}"]`);
                const counts = [pool.capacity, pool.taken, pool.waiting].join();
                if (!item || shown.get(pool.pool) === counts) {
                    continue;
                }
                showPool(item, pool);
                if (shown.has(pool.pool)) {
                    mark(item);
                    said.push([...item.querySelectorAll(".seats-pool, .seats-left")]
                        .map((part) => part.textContent).join(" "));
                }
                shown.set(pool.pool, counts);
            }
            if (enter && pools.length > 0) {
                const full = pools
                    .filter((pool) => seats.querySelector(`[data-pool="${pool.pool}"][data-open="true"]`))
                    .every((pool) => pool.taken >= pool.capacity || pool.waiting > 0);
                setText(enter, full ? enter.dataset.wait : enter.dataset.now);
            }
            if (said.length > 0) {
                say(said.join(" / "));
            }
        };

        const open = () => {
            try {
                const address = new URL(seats.dataset.live, location.href);
                address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
                socket = new WebSocket(address);
            } catch (refused) {
                return;
            }
            const mine = socket;
            mine.addEventListener("message", (message) => {
                if (mine === socket) {
                    isTold = true;
                    failures = 0;
                    show(JSON.parse(message.data).pools);
                }
            });
            mine.addEventListener("close", (closed) => {
                if (mine !== socket) {
                    return;
                }
                socket = null;
                isTold = false;
                const longest = closed.code === TRY_AGAIN_LATER ? LAST_RETRY : FIRST_RETRY * 2 ** failures;
                failures += 1;
                // spread, so that a server that comes back is not asked by everybody at once
                retry = setTimeout(open, Math.min(longest, LAST_RETRY) * (0.5 + Math.random()));
            });
        };

        const ask = async () => {
            clearTimeout(asking);
            if (!isTold) {
                try {
                    const answer = await fetch(seats.dataset.ask, {
                        headers: { Accept: "application/json" },
                        // an answer that never comes must not be the last that is asked for
                        signal: AbortSignal.timeout(ASK_EVERY),
                    });
                    const pools = answer.ok ? await answer.json() : [];
                    // the socket may have come meanwhile, and knows better
                    if (!isTold) {
                        show(pools);
                    }
                } catch (away) {
                    // the next time
                }
            }
            if (!document.hidden) {
                clearTimeout(asking);
                asking = setTimeout(ask, ASK_EVERY);
            }
        };

        const start = () => {
            open();
            asking = setTimeout(ask, failures > 0 ? 0 : ASK_EVERY);
        };

        const stop = () => {
            clearTimeout(retry);
            clearTimeout(asking);
            const last = socket;
            socket = null;
            isTold = false;
            if (last) {
                last.close();
            }
        };

        document.addEventListener("visibilitychange", () => {
            stop();
            if (!document.hidden) {
                start();
            }
        });
        if (!document.hidden) {
            start();
        }
    };

    // a socket takes a phone a tenth of a second to open: after the page is drawn, and each by itself
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    document.querySelectorAll("[data-live]").forEach((seats) => whenIdle(() => keepUpToDate(seats), {timeout: LONGEST_WAIT}));
})();
