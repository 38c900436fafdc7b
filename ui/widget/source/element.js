// The element: what the page that it stands in sees of the widget.

import { NAME, SHEET } from "./baked.js";
import { link } from "./card.js";
import { Memory } from "./memory.js";
import { Panel } from "./panel.js";
import { Session } from "./session.js";
import { textsIn } from "./texts.js";
import { Wire } from "./wire.js";

const GLANCE_MS = 20000;
const LOCALE = /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/;

export class ShoptalkChat extends HTMLElement {
  static observedAttributes = ["product", "data-product"];
  /** Where the script came from: the server that is talked to if the element names none. */
  static home = location.href;

  connectedCallback() {
    if (!this.panel) this.build();
    this.shadowRoot.append(this.panel.node);
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    document.addEventListener("visibilitychange", () => this.attend(), { signal });
    addEventListener("online", () => this.session.wake(), { signal });
    addEventListener("pagehide", () => this.rest(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.wake(), { signal });
    this.memory.listen();
    this.glancing = setInterval(() => this.session.glance(), GLANCE_MS);
    this.status();
    if (this.memory.get("open") && !this.session.refused) this.show(false);
    if (this.memory.get("allowed") !== true) this.session.probe();
    if (this.memory.get("pending")) this.session.deliver();
    this.session.glance();
  }

  disconnectedCallback() {
    this.leaving.abort();
    clearInterval(this.glancing);
    this.rest();
    this.panel.vanish();
    this.panel.node.remove();
  }

  attributeChangedCallback(_name, before, now) {
    if (before !== now && this.panel) this.look();
  }

  // ---- for the page

  /** The id of the item that the page is about, "" if none. */
  get product() {
    return this.getAttribute("product") ?? this.dataset.product ?? "";
  }

  set product(id) {
    if (id) this.setAttribute("product", id);
    else this.removeAttribute("product");
  }

  open() {
    if (this.panel.shown || this.session.refused) return;
    this.show(true);
    this.emit("shoptalk:open", {});
  }

  close() {
    if (!this.panel.shown) return;
    this.session.hush();
    this.memory.set({ open: false });
    this.panel.hide();
    this.panel.launcher.focus({ preventScroll: true });
    this.emit("shoptalk:close", {});
  }

  /** Open the panel and say something for the shopper. Resolves when it is answered. */
  async say(text) {
    this.open();
    await this.session.delivering;
    return this.session.say(String(text), this.product);
  }

  /** Tell who the shopper is: {userId, userHash}; nothing when they have left. `userHash` is made by the shop's own server. */
  identify(who = {}) {
    this.session.identify(who || {});
  }

  // ---- inside

  build() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    const server = new URL(this.getAttribute("server") || ".", this.getAttribute("server") ? document.baseURI : ShoptalkChat.home).href.replace(/\/?$/, "/");
    const tag = this.closest("[lang]")?.lang || navigator.language || "en", words = textsIn(tag);
    const place = [...document.querySelectorAll(this.localName)].indexOf(this);
    this.memory = new Memory(server, place, () => { this.session.moved(); this.marks(); });
    this.session = new Session(new Wire(server), this.memory, {
      drawn: (entry, isNew) => this.drawn(entry, isNew),
      changed: () => this.status(),
      locale: () => (LOCALE.test(tag) ? tag : "en"),
    });
    this.panel = new Panel(this.desk(server, words, tag), this.getAttribute("name") || NAME);
    this.panel.node.lang = words === textsIn("zh") ? "zh" : "en";
    this.panel.box.value = this.memory.get("draft") || "";
  }

  /** What the panel may ask and do. */
  desk(server, words, tag) {
    const { session, memory } = this;
    return {
      server, words, tag, session, memory,
      sells: this.getAttribute("cart") !== "off",
      open: () => this.open(),
      close: () => this.close(),
      say: (text) => session.say(text, this.product),
      restart: () => { session.restart(); this.panel.box.focus(); },
      examples: () => (this.item ? words.aboutThis : memory.get("replies") || []),
      still: () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth"),
      marked: (kind, id) => this.kept(kind).includes(id),
      mark: (kind, item) => this.mark(kind, item),
      click: (item, event) => this.click(item, event),
      toCart: (item, button, address) => this.toCart(item, button, address),
    };
  }

  show(focus) {
    this.memory.set({ open: true });
    this.panel.show(focus);
    this.look();
    this.attend();
  }

  /** The page is left, perhaps to be come back to: nothing stays open that would keep the browser from setting it aside. */
  rest() {
    this.session.hush();
    this.memory.close();
  }

  /** The page is come back to as it was left; the conversation may have moved on elsewhere. */
  wake() {
    this.memory.listen();
    this.memory.refresh();
    const open = this.memory.get("open");
    if (!open !== !this.panel.shown) open ? this.show(false) : this.panel.hide();
    this.attend();
  }

  /** Listen while there is somebody to see it. */
  attend() {
    if (this.panel.shown && !document.hidden) this.session.listen();
    else this.session.hush();
  }

  /** Learn what the page is about, once the panel is seen. */
  async look() {
    const id = this.product;
    if (!this.panel.shown || id === (this.item?.id || "")) return;
    const item = id ? await this.session.wire.item(id).catch(() => null) : null;
    if (id !== this.product) return;
    this.item = item;
    this.panel.viewing(item);
    if (!this.session.talk.entries.length) this.drawn(null);
  }

  drawn(entry, isNew) {
    this.panel?.draw(entry, this.session.talk.entries, isNew);
    if (!entry || entry.note) this.status();
  }

  status() {
    const { away, busy, unread, refused, talk } = this.session;
    this.panel.status({ away, busy, unread, held: talk.held });
    if (refused) this.panel.vanish();
    else if (!this.panel.shown && this.isConnected) this.panel.rest();
  }

  // ---- items

  click(item, event) {
    if (!this.emit("shoptalk:item-click", item)) event.preventDefault();
    this.session.react(item.id, "click").catch(() => {});
    if (this.panel.phone.matches && !event.currentTarget.target) this.memory.set({ open: false });
  }

  toCart(item, button, address) {
    const { words } = this.panel.desk;
    if (!this.emit("shoptalk:add-to-cart", item)) {
      button.textContent = words.inCart;
      this.panel.tell(`${words.inCart}: ${item.title}`);
    } else if (address) button.replaceWith(link(item, address, this.panel.desk, words.see));
  }

  async mark(kind, item) {
    const kept = this.kept(kind), on = kept.includes(item.id);
    if (kind === "like" && on) return;
    const show = (ids) => {
      this.memory.set({ [kind]: ids }, true);
      this.marks();
    };
    show(on ? kept.filter((id) => id !== item.id) : [...kept, item.id]);
    await this.session.react(item.id, kind === "like" ? kind : on ? "unshortlist" : "shortlist").catch(() => {
      show(kept);
      this.panel.tell(this.panel.desk.words.unkept);
    });
  }

  /** The ids of the items that are liked, or saved. */
  kept(kind) {
    return this.memory.get(kind) || [];
  }

  marks() {
    for (const made of this.shadowRoot.querySelectorAll("[data-mark]")) {
      made.ariaPressed = this.kept(made.dataset.mark).includes(made.closest("[data-item]").dataset.item);
    }
  }

  /** Tell the page; false where the page keeps the widget from going on. */
  emit(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { detail: structuredClone(detail), bubbles: true, composed: true, cancelable: true }));
  }
}
