// Leads links into the Markdown page that was here before to what they meant: its headings are in the fragment, which
// no server gets to see. Without scripts the seminars that are listed here are where such a link ends.
(() => {
    "use strict";
    const series = [...document.querySelectorAll("a[data-page-names]")];
    const plain = text => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");

    const heading = () => {
        try {
            // a heading that was there twice has a number after its name
            return plain(decodeURIComponent(location.hash).replace(/-\d{1,3}$/u, ""));
        } catch (malformed) {
            return "";
        }
    };

    const below = (link, path, year) => {
        const address = new URL(link.href);
        address.pathname += path;
        if (year) {
            address.searchParams.set("year", year);
        }
        return address;
    };

    const target = text => {
        const numbers = [...text.matchAll(/第(\d{1,6})回(.*?)(?=第\d{1,6}回|$)/gu)];
        for (const link of series) {
            const names = link.dataset.pageNames.split(",").map(plain);
            const own = numbers.find(([, , name]) => names.includes(name) || (!name && series.length === 1));
            if (own) {
                return below(link, `/${own[1]}`);
            }
        }
        const year = /^(\d{4})年度?$/u.exec(text);
        const all = year || /^過去の(講演|回|セミナー)/u.test(text);
        return all && series.length === 1 ? below(series[0], "/archive", year?.[1]) : null;
    };

    const lead = () => {
        const address = location.hash ? target(heading()) : null;
        if (address) {
            location.replace(address);
        }
    };

    addEventListener("hashchange", lead);
    lead();
})();
