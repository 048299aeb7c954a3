// A web component for pages of other sites: the next seminars of a series, in the look of the page around it.
//
//   <danwakai-seminars series="dlap" lang="ja" most="5"><a href="…">DLAP</a></danwakai-seminars>
//
// What stands inside is shown until the list is there, and if it cannot be read. Parts to style: list, date, label, title,
// speakers.
const site = new URL("../", import.meta.url);

const read = async (path) => {
    const answer = await fetch(new URL(`api/v1/${path}`, site));
    if (!answer.ok) {
        throw new Error(`${path}: ${answer.status}`);
    }
    return answer.json();
};

const part = (tag, name, text) => {
    const element = document.createElement(tag);
    element.part = name;
    element.textContent = text;
    return element;
};

class DanwakaiSeminars extends HTMLElement {
    async connectedCallback() {
        const slug = encodeURIComponent(this.getAttribute("series") ?? "");
        const language = this.lang === "en" ? "en" : "ja";
        const most = Number.parseInt(this.getAttribute("most") ?? "5", 10) || 5;
        try {
            const [all, list] = await Promise.all([read("series"), read(`series/${slug}/seminars?size=50`)]);
            const series = all.find((one) => one.slug === slug);
            const coming = list.items.filter((one) => one.phase !== "over").reverse();
            this.show(series, (coming.length > 0 ? coming : list.items).slice(0, most), language);
        } catch (unread) {
            console.warn("danwakai-seminars", unread);
        }
    }

    show(series, seminars, language) {
        const inLanguage = (text) => text?.[language] ?? text?.ja ?? text?.en ?? null;
        const day = new Intl.DateTimeFormat(language, {
            dateStyle: "full", timeStyle: "short", timeZone: series.timeZone,
        });
        const list = document.createElement("ul");
        list.part = "list";
        for (const seminar of seminars) {
            const {number} = seminar.numbers.find((one) => one.series === series.slug);
            const titles = seminar.talks.map((talk) => inLanguage(talk.title)).filter(Boolean).join(" / ");
            const speakers = [...new Set(seminar.talks.flatMap((talk) => talk.speakers.map((one) => one.name)))];
            const title = part("a", "title", inLanguage(seminar.theme) ?? (titles || `#${number}`));
            title.href = new URL(`${series.slug}/${number}?lang=${language}`, site);
            const date = part("time", "date", `${day.format(new Date(seminar.startsAt))} (${series.timeZone})`);
            date.dateTime = seminar.startsAt;
            const item = document.createElement("li");
            item.append(part("span", "label", `${inLanguage(series.name)} #${number}`), " ", date,
                document.createElement("br"), title, document.createElement("br"),
                part("span", "speakers", speakers.join(", ")));
            list.append(item);
        }
        (this.shadowRoot ?? this.attachShadow({mode: "open"})).replaceChildren(list);
    }
}

customElements.define("danwakai-seminars", DanwakaiSeminars);
