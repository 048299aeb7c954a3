// Rows of a list that can be dragged to another place. There are buttons for the same beside each row; what is moved, and
// to where, is told to the command that the list names.
(() => {
    "use strict";
    let dragged = null;

    const rowOf = (event) => event.target.closest?.(".sortable > li");
    const place = (row) => [...row.parentElement.children].indexOf(row);

    document.addEventListener("dragstart", (event) => {
        dragged = rowOf(event);
        if (dragged) {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", "");
            dragged.classList.add("dragged");
        }
    });
    document.addEventListener("dragover", (event) => {
        const over = rowOf(event);
        if (dragged && over && over.parentElement === dragged.parentElement) {
            event.preventDefault();
            for (const row of over.parentElement.children) {
                row.classList.toggle("over", row === over);
            }
        }
    });
    document.addEventListener("drop", (event) => {
        const over = rowOf(event);
        if (dragged && over && over !== dragged && over.parentElement === dragged.parentElement) {
            event.preventDefault();
            window[over.parentElement.dataset.moved]([
                { name: "from", value: place(dragged) },
                { name: "to", value: place(over) },
            ]);
        }
    });
    document.addEventListener("dragend", () => {
        for (const row of document.querySelectorAll(".sortable > li")) {
            row.classList.remove("dragged", "over");
        }
        dragged = null;
    });
})();
