// Moves drafts from day to day: by the mouse, or by a button beside each that asks for the day. The month is drawn anew after
// a move, so that the page listens and not each day.
(() => {
    "use strict";
    const mover = document.getElementById("mover");
    const day = document.getElementById("mover-day");
    let number = null;

    const move = (draft, to) => window.moveDraft([{ name: "number", value: draft }, { name: "day", value: to }]);
    const cell = (event) => event.target.closest?.("td[data-day]");

    document.addEventListener("dragstart", (event) => {
        const entry = event.target.closest?.("[data-draft]");
        number = entry ? entry.dataset.draft : null;
        if (entry) {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", number);
        }
    });
    document.addEventListener("dragover", (event) => {
        const over = cell(event);
        if (number && over) {
            event.preventDefault();
            document.querySelectorAll("td.over").forEach((other) => other.classList.remove("over"));
            over.classList.add("over");
        }
    });
    document.addEventListener("drop", (event) => {
        const over = cell(event);
        if (number && over) {
            event.preventDefault();
            move(number, over.dataset.day);
        }
    });
    document.addEventListener("dragend", () => {
        document.querySelectorAll("td.over").forEach((other) => other.classList.remove("over"));
        number = null;
    });
    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-move]");
        if (button) {
            mover.dataset.draft = button.dataset.move;
            mover.returnValue = "";
            day.value = button.dataset.day;
            mover.showModal();
        }
    });
    mover.addEventListener("close", () => {
        if (mover.returnValue === "move") {
            move(mover.dataset.draft, day.value);
        }
    });
})();
