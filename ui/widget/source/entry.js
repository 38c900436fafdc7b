// One entry of the conversation on the screen, in pieces: a word that streams in touches its own piece, and no picture is drawn twice.

import { button, el, prose } from "./dom.js";
import { cards } from "./card.js";

const LEAD = /^[\s\S]*?[.!?:。！？][”"’)]*(?:\s+|$)/;

export class Entry {
  constructor(entry, desk) {
    this.desk = desk;
    this.pieces = new Map();
    this.node = el("article", { class: "entry" });
    this.draw(entry);
  }

  draw(entry) {
    if (entry.note) return this.line(entry);
    const { words, tag } = this.desk;
    const answers = "stage" in entry, shows = Boolean(entry.items.length || entry.compared?.length);
    const lead = shows && answers ? LEAD.exec(entry.text)?.[0] || entry.text : entry.text;
    if (answers) this.node.setAttribute("aria-busy", String(entry.live));
    this.piece("said", entry.said, (said) => el("p", { class: "said", dir: "auto" }, said));
    this.piece("author", entry.by === "agent" ? entry.author || words.team : "", (author) => el("p", { class: "author" }, author));
    this.piece("lead", lead, prose);
    this.piece("cards", entry.items, (items) => (items.length ? cards(items, entry.bundle, this.desk) : []));
    this.piece("compared", entry.compared, (compared) => (compared.length ? table(compared, words) : []));
    this.piece("rest", entry.text.slice(lead.length), prose);
    this.piece("sources", entry.cites, (cites) => cites.map((c) => el("p", { class: "source" }, `${words.source}: ${c}`)));
    this.piece("question", entry.question, (question) => this.question(question));
    this.piece("state", this.state(entry), (state) => (entry.trouble ? this.trouble(entry) : el("p", { class: "stage" }, entry.live ? dots() : null, state)));

  }

  /** A piece, drawn anew where what it shows is other than before. Pieces stand in the order in which they are first named. */
  piece(name, shows, draw) {
    const known = this.pieces.get(name) || { shows: undefined, node: el("div", { class: `piece ${name}` }) };
    if (!this.pieces.has(name)) this.node.append(known.node);
    if (known.shows === shows && this.pieces.has(name)) return;
    known.shows = shows;
    this.pieces.set(name, known);
    known.node.replaceChildren(...(shows ? [draw(shows)].flat() : []));
  }

  /** What is being done, or went wrong, in words. */
  state({ live, stage, among, kind, fitting, trouble, waits }) {
    const { words } = this.desk;
    if (trouble || !stage) return trouble;
    if (!live) return waits ? words.waiting(waits) : "";
    if (stage === "looking") return words.looking(among, kind);
    return stage === "writing" ? words.writing(fitting) : words.reading;
  }

  line({ note, who }) {
    const { words } = this.desk;
    this.node.className = "entry note";
    this.node.replaceChildren(el("p", {}, typeof words[note] === "function" ? words[note](who) : words[note]));
  }

  question({ text, quick_replies: replies }) {
    const { say } = this.desk;
    const made = replies.map(({ text: reply, count }) => button(null, null, () => say(reply), el("span", { dir: "auto" }, reply), count && el("small", {}, count)));
    return [prose(text), el("div", { class: "replies" }, made)];
  }

  trouble(entry) {
    const { words, say } = this.desk;
    return el("div", { class: "trouble", role: "alert" }, el("p", { dir: "auto" }, entry.trouble), button("plain", null, () => say(entry.said), words.again));
  }
}

function dots() {
  return el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
}

function table(compared, words) {
  const names = [...new Set(compared.flatMap(({ facets }) => Object.keys(facets)))];
  const label = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
  const head = el("tr", {}, el("td"), compared.map(({ title }) => el("th", { scope: "col", dir: "auto" }, title)));
  const rows = names.map((name) => el("tr", {}, el("th", { scope: "row" }, label(name)), compared.map(({ facets }) => el("td", { dir: "auto" }, facets[name] || "–"))));
  return el("div", { class: "compared", role: "region", tabindex: "0", "aria-label": words.compared }, el("table", {}, el("thead", {}, head), el("tbody", {}, rows)));
}
