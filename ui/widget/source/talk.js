// A conversation as what its events add up to. Pure: no page, no network.
//
// An entry is a turn ({turn, said, ...answer}), a message of the shop's people ({author, text, items}) or a quiet line ({note, who}).

const ANSWER = { stage: "reading", among: 0, fitting: 0, text: "", items: [], bundle: null, compared: [], question: null, cites: [], trouble: "", live: true };

export class Talk {
  entries = [];
  held = "";

  /** A message that the server hasn't acknowledged yet. */
  said(text) {
    return this.add({ ...ANSWER, turn: "", said: text });
  }

  note(note, who = "") {
    return this.add({ note, who, turn: "" });
  }

  /** Puts an entry last, wherever it was. */
  add(entry) {
    this.drop(entry);
    this.entries.push(entry);
    return entry;
  }

  drop(entry) {
    this.entries = this.entries.filter((e) => e !== entry);
  }

  of(turn) {
    return this.entries.find((e) => e.turn && e.turn === turn);
  }

  /** The turn that a message of our own became. What was known of that turn already wins. */
  bind(entry, turn) {
    const known = this.of(turn);
    if (known && known !== entry) this.drop(entry);
    else entry.turn = turn;
    return known || entry;
  }

  /** Take in an event; the entry that is new or other than before, if there is one. */
  hear({ name, data }) {
    if (name === "message" && data.role !== "shopper") {
      return this.add({ author: data.author || "", by: data.role, text: data.text, items: data.items, trouble: "", turn: "" });
    }
    if (name === "taken" || name === "released") {
      this.held = name === "taken" ? data.agent : "";
      return this.note(name, data.agent);
    }
    if (name === "undone") return this.undo(data.turn_id);
    const entry = this.of(data.turn_id) || this.add({ ...ANSWER, turn: data.turn_id, said: "" });
    HEARD[name]?.(entry, data, this.held);
    return entry;
  }

  undo(turn) {
    const from = this.entries.indexOf(this.of(turn));
    if (from >= 0) this.entries = this.entries.filter((e, at) => at < from || !e.turn);
    return null;
  }
}

const HEARD = {
  message: (entry, { text }) => { entry.said = text; },
  understood: (entry, { among, request }) => Object.assign(entry, { stage: "looking", among, kind: request?.category }),
  shown: (entry, { items, compared, bundle, fitting }) => {
    if (items.length && entry.items.length) entry.text = "";
    if (items.length) Object.assign(entry, { items, bundle, fitting });
    if (compared.length) entry.compared = compared;
    entry.stage = "writing";
  },
  said: (entry, { text, cites }) => {
    entry.text += text;
    if (cites && !entry.cites.includes(cites)) entry.cites = [...entry.cites, cites];
    entry.stage = "writing";
  },
  asked: (entry, { question }) => { entry.question = question; },
  done: (entry, _data, held) => Object.assign(entry, { live: false, waits: entry.text || entry.items.length ? "" : held }),
  failed: (entry, { detail }) => Object.assign(entry, { live: false, trouble: detail }),
};
