// One shopper's conversation with a server: begins it, keeps it going over a bad connection, and tells the panel what changed.

import { Patience, gone } from "./patience.js";
import { Talk } from "./talk.js";
import { Away, OPEN, Refused } from "./wire.js";

const LATELY_MS = 3600e3;
const ENDED = new Set(["done", "failed"]);

const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

export class Session extends Patience {
  /**
   * `drawn(entry)` is called when an entry is new or changed, and with null when all are other than before; `changed()` when anything else is
   * (`away`, `busy`, `unread`, `refused`); `locale()` is asked when a conversation begins.
   */
  constructor(wire, memory, { drawn, changed, locale }) {
    super(wire, memory, changed);
    Object.assign(this, { drawn, locale, listening: false, unread: 0, who: {} });
    this.known = memory.get("id");
    this.reset();
  }

  reset() {
    this.talk = new Talk();
    this.seen = new Set();
    this.held = [];
    this.own = null;
    this.cursor = 0;
    this.loaded = false;
  }

  get visit() {
    const token = this.memory.get("token");
    return token ? { id: this.memory.get("id"), token } : null;
  }

  get busy() {
    return Boolean(this.memory.get("pending"));
  }

  // ---- being there

  /** Listen for as long as the panel is seen. */
  listen() {
    if (this.listening) return;
    this.listening = true;
    this.unread = 0;
    this.ears = new AbortController();
    this.follow(this.ears.signal);
    this.changed();
  }

  hush() {
    this.listening = false;
    this.ears?.abort();
  }

  async follow(signal) {
    while (!signal.aborted) {
      await this.trying(async () => {
        await this.ready();
        this.deliver();
        for await (const event of this.wire.events(this.visit, this.cursor, signal)) {
          this.calm();
          if (event.name !== OPEN) this.follows(event);
        }
        await this.breath();
      }, signal);
    }
  }

  follows(event) {
    this.hear(event);
    this.cursor = Math.max(this.cursor, event.id);
    this.memory.set({ last: this.cursor });
  }

  /** A conversation to talk in, with all that was said in it. Many may wait for it at once. */
  async ready() {
    if (this.visit && this.loaded) return;
    this.readying ??= (this.visit ? this.recall() : this.begin()).finally(() => { this.readying = null; });
    await this.readying;
  }

  async begin() {
    const { id, token, greeting, quick_replies } = await this.introduce();
    this.known = id;
    this.memory.set({ id, token, greeting, replies: quick_replies, user: this.who.user_id || null, last: 0, save: [], like: [] }, true);
    this.loaded = true;
    this.calm();
    this.drawn(null);
  }

  /** Somebody whom the server doesn't believe to be who the page says is nobody in particular. */
  async introduce() {
    const who = { locale: this.locale(), ...this.who };
    return this.wire.begin(who).catch((error) => {
      if (!(error instanceof Refused) || !who.user_id) throw error;
      console.error(`Shoptalk: identify() was refused, going on without it. ${error.message}`);
      this.who = {};
      return this.wire.begin({ locale: who.locale });
    });
  }

  async recall() {
    const { talk } = this, { events, last } = await this.wire.since(this.visit, 0);
    if (talk !== this.talk) return;
    const seenBefore = this.memory.get("last") || 0;
    for (const event of events) this.hear(event, event.id <= seenBefore);
    if (this.own) this.talk.add(this.own);
    this.cursor = last;
    this.loaded = true;
    this.memory.set({ last });
    this.calm();
    this.drawn(null);
  }

  /** While the panel is closed: whether somebody of the shop wrote. */
  async glance() {
    const lately = Date.now() - (this.memory.get("at") || 0) < LATELY_MS;
    if (this.listening || !this.visit || !lately || document.hidden) return;
    const found = await this.wire.since(this.visit, this.memory.get("last") || 0).catch(() => null);
    if (!found || this.listening) return;
    this.unread = found.events.filter((e) => e.name === "message" && e.data.role === "agent").length;
    this.changed();
  }

  // ---- trouble

  /** The token opens nothing any more: a new conversation, in which the message that waits is said. */
  lost() {
    this.forget();
    this.talk.note("fresh");
    this.drawn(null);
  }

  forget() {
    this.reset();
    this.known = null;
    this.memory.set({ id: null, token: null, last: 0, at: 0 }, true);
  }

  /** Another tab began a conversation, or ended this one, or marked an item. */
  moved() {
    const id = this.memory.get("id");
    if (id !== this.known) {
      this.known = id;
      this.reset();
      if (this.listening) { this.hush(); this.listen(); }
    }
    this.drawn(null);
  }

  // ---- saying something

  /** Say something; it is kept and said again until the server has taken it. Resolves when it is answered. */
  say(text, product) {
    if (this.busy || !text.trim()) return this.delivering || Promise.resolve();
    const body = { text: text.trim(), client_turn_id: newKey(), ...(product && { item_id: product }) };
    this.memory.set({ pending: body, at: Date.now() });
    this.showOwn(body);
    this.changed();
    return this.deliver();
  }

  deliver() {
    if (!this.busy) return Promise.resolve();
    this.delivering ??= this.delivery().finally(() => { this.delivering = null; this.changed(); });
    return this.delivering;
  }

  async delivery() {
    while (this.busy) {
      this.leaving = new AbortController();
      await this.trying(async () => {
        await this.ready();
        const pending = this.memory.get("pending");
        if (pending) await this.answer(pending);
      }, this.leaving.signal);
    }
  }

  async answer({ turn, ...body }) {
    this.showOwn({ turn, ...body });
    try {
      for await (const event of this.wire.turn(this.visit, body, this.leaving.signal)) {
        this.calm();
        if (event.name === OPEN) continue;
        this.bind(event.data.turn_id);
        this.hear(event);
        if (ENDED.has(event.name)) return this.settle();
      }
    } catch (error) {
      if (!(error instanceof Refused) || gone(error)) throw error;
      return this.settle(error.message);
    }
    throw new Away("the answer broke off");
  }

  /** The shopper's own words, until the server repeats them. */
  showOwn({ text, turn }) {
    if (this.own || (turn && this.talk.of(turn))) return;
    this.own = this.talk.said(text);
    this.drawn(this.own, true);
  }

  bind(turn) {
    if (!this.own || this.own.turn) return;
    const entry = this.talk.bind(this.own, turn);
    if (entry !== this.own) this.drawn(null);
    this.own = entry;
    this.memory.set({ pending: { ...this.memory.get("pending"), turn } });
    for (const event of this.held.splice(0)) this.hear(event);
  }

  settle(trouble = "") {
    if (trouble && this.own) Object.assign(this.own, { trouble, live: false });
    this.memory.set({ pending: null, at: Date.now() });
    const entry = this.own;
    this.own = null;
    for (const event of this.held.splice(0)) this.hear(event);
    if (entry) this.drawn(entry);
  }

  /** End the answer with what there is. A message that never arrived isn't sent; its words, so that they can be said another way. */
  async stop() {
    if (this.own?.turn && !this.away) {
      await this.wire.stop(this.visit).catch(() => {});
      return "";
    }
    const { text = "" } = this.memory.get("pending") || {};
    this.talk.drop(this.own);
    this.settle();
    this.leaving.abort();
    this.drawn(null);
    return text;
  }

  // ---- hearing

  hear(event, old = false) {
    const { id, name, data } = event;
    // Of a turn that may be our own message's: that is known once the server answers it.
    if (this.own && !this.own.turn && data.turn_id && !this.talk.of(data.turn_id)) return this.held.push(event);
    if (id && this.seen.has(id)) return;
    if (id) this.seen.add(id);
    const before = this.talk.entries.length;
    const entry = this.talk.hear(event);
    if (name === "done" && !old) this.memory.set({ save: data.shortlist });
    if (this.loaded) this.drawn(entry, this.talk.entries.length > before);
  }

  // ---- items, and who is here

  async react(item, kind) {
    await this.ready();
    await this.wire.react(this.visit, item, kind);
  }

  /**
   * Who comes: the shop's own user, or nobody in particular. Somebody else's conversation isn't gone on with; one that somebody unknown began is,
   * and they are known from their next one on.
   */
  identify({ userId = null, userHash = null } = {}) {
    this.who = userId ? { user_id: String(userId), ...(userHash && { user_hash: userHash }) } : {};
    const user = this.memory.get("user") || null, talked = Boolean(this.memory.get("at"));
    if (this.visit && user !== (this.who.user_id || null) && (user || !talked)) this.restart();
  }

  restart() {
    this.leaving?.abort();
    this.memory.set({ pending: null });
    this.forget();
    this.drawn(null);
    this.changed();
    if (this.listening) { this.hush(); this.listen(); }
  }
}
