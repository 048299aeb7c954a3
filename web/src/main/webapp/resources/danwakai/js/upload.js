// Sends a file in parts, shows how far it is, and goes on where it was interrupted. Without this the form sends it whole.
(() => {
    "use strict";
    const form = document.getElementById("upload");
    if (!form || !window.fetch) {
        return;
    }
    const PART = 4 * 1024 * 1024;
    const PAUSES = [1000, 2000, 4000, 8000];
    const MINUTE = 60000;
    const at = (id) => document.getElementById(id);
    const [file, problem, box, bar, sent, said, goOn, giveUp, send] =
        ["file", "file-problem", "sending", "bar", "sent", "sending-said", "goOn", "giveUp", "send"].map(at);
    const texts = form.dataset;
    const action = new URL(form.action);
    let key = "";
    let stopped = false;
    let going = null;

    const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const megabytes = (bytes) => (bytes / 1024 / 1024).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });

    // What no repetition mends; `again` when the organizer may ask for it once more as it is.
    class Refused extends Error {
        constructor(message, again) {
            super(message);
            this.again = again;
        }
    }

    const refuse = (message) => {
        problem.textContent = message;
        file.setAttribute("aria-invalid", message ? "true" : "false");
    };

    const unfit = () => {
        const chosen = file.files[0];
        if (!chosen) {
            return "";
        }
        return chosen.size === 0 ? texts.empty : chosen.size > Number(texts.largest) ? texts.tooLarge : "";
    };

    const call = async (method, path, body, headers) => {
        const url = new URL(action);
        url.pathname += path;
        const answer = await fetch(url, {
            method,
            body,
            headers: { "X-Form-Token": form.elements.token.value, ...headers },
            redirect: "manual",
            signal: going.signal,
        });
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
            throw new Refused(texts.over, false);
        }
        if (!(answer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
            throw new TypeError("status " + answer.status);
        }
        const told = await answer.json();
        if (answer.status === 409) {
            return told;
        }
        if (!answer.ok) {
            throw new Refused(told.message, told.again);
        }
        return told;
    };

    const show = (received, size) => {
        bar.value = (100 * received) / size;
        sent.textContent = `${megabytes(received)} / ${megabytes(size)} MB (${Math.floor((100 * received) / size)}%)`;
    };

    // Asks again after longer and longer pauses while the connection is broken, then leaves it to the organizer.
    const patiently = async (act) => {
        for (let tries = 0; ; tries++) {
            try {
                return await act();
            } catch (broken) {
                if (broken instanceof Refused || stopped) {
                    throw broken;
                }
                if (tries === PAUSES.length) {
                    throw new Refused(texts.broken, true);
                }
                said.textContent = texts.waiting;
                await pause(PAUSES[tries]);
            }
        }
    };

    const begin = (chosen) => {
        const fields = new URLSearchParams();
        for (const [name, value] of new FormData(form)) {
            if (typeof value === "string" && name !== "token") {
                fields.append(name, value);
            }
        }
        fields.set("name", chosen.name);
        fields.set("size", chosen.size);
        fields.set("mark", String(chosen.lastModified));
        return call("POST", "", fields);
    };

    const run = async () => {
        const chosen = file.files[0];
        let state = await patiently(() => begin(chosen));
        key = "/" + state.key;
        said.textContent = texts.sending;
        let received = state.received;
        while (received < chosen.size) {
            show(received, chosen.size);
            const to = Math.min(received + PART, chosen.size);
            const from = received;
            state = await patiently(() =>
                call("PUT", key, chosen.slice(from, to), { "Content-Range": `bytes ${from}-${to - 1}/${chosen.size}` }));
            received = state.received;
            if (said.textContent !== texts.sending) {
                said.textContent = texts.sending;
            }
        }
        show(chosen.size, chosen.size);
        said.textContent = texts.checking;
        bar.removeAttribute("value");
        await patiently(() => call("POST", key));
        location.assign(texts.page + "uploaded");
    };

    const close = (message) => {
        box.hidden = true;
        send.disabled = false;
        refuse(message);
        file.focus();
    };

    const go = async () => {
        stopped = false;
        going = new AbortController();
        goOn.hidden = true;
        send.disabled = true;
        box.hidden = false;
        said.textContent = texts.sending;
        bar.value = 0;
        giveUp.focus();
        try {
            await run();
        } catch (broken) {
            if (stopped) {
                return;
            }
            if (broken instanceof Refused && !broken.again) {
                close(broken.message);
                return;
            }
            said.textContent = broken instanceof Refused ? broken.message : texts.broken;
            goOn.hidden = false;
            goOn.focus();
        }
    };

    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const message = unfit();
        refuse(message);
        if (!message) {
            go();
        } else {
            file.focus();
        }
    });
    file.addEventListener("change", () => {
        refuse(unfit());
        const notebook = /\.ipynb$/i.test(file.files[0]?.name ?? "");
        if (notebook) {
            form.elements.kind.value = "notebook";
        }
    });
    goOn.addEventListener("click", go);
    giveUp.addEventListener("click", () => {
        stopped = true;
        going.abort();
        if (key) {
            going = new AbortController();
            const limit = setTimeout(() => going.abort(), MINUTE);
            call("DELETE", key).catch(() => undefined).finally(() => clearTimeout(limit));
            key = "";
        }
        close("");
        problem.textContent = texts.givenUp;
    });
    addEventListener("beforeunload", (event) => {
        if (!box.hidden && goOn.hidden && bar.hasAttribute("value")) {
            event.preventDefault();
        }
    });
})();
