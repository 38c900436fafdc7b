// What the shopper sees: the launcher and the panel with the conversation in it. Both lie in the browser's top layer, above whatever the
// page puts in front; on a phone the panel fills the screen and is modal.

import { Entry } from "./entry.js";
import { picture } from "./card.js";
import { button, el, icon } from "./dom.js";

export const PHONE = "(max-width: 640px)";

export class Panel {
  /** `desk` has the words and what can be done; see element.js. */
  constructor(desk, shop) {
    const { words } = desk;
    this.desk = desk;
    this.shop = shop;
    this.entries = new Map();
    this.phone = matchMedia(PHONE);
    this.unread = el("span", { class: "badge", hidden: true });
    this.launcher = button("launcher", words.open(shop), () => desk.open(), icon("chat"), this.unread);
    this.launcher.popover = "manual";
    this.title = el("h2", { id: "title" }, shop);
    this.who = el("p", { class: "who" });
    this.face = el("span", { class: "face", "aria-hidden": "true" });
    const roamed = () => { this.followed = null; };
    this.log = el("div", { class: "log", role: "log", tabindex: "0", onwheel: roamed, ontouchmove: roamed, "aria-label": words.conversation });
    this.banner = el("div", { class: "banner", role: "status" });
    this.about = el("div", { class: "about", hidden: true });
    this.toast = el("p", { class: "toast", role: "status" });
    this.box = el("textarea", { rows: "1", placeholder: words.ask, "aria-label": words.message, enterkeyhint: "send", oninput: () => this.typed(), onkeydown: (event) => this.key(event) });
    this.send = el("button", { type: "submit", class: "send" });
    this.form = el("form", { class: "composer", onsubmit: (event) => this.submit(event) }, this.box, this.send);
    this.dialog = el("dialog", { class: "panel", popover: "manual", "aria-labelledby": "title" },
      el("header", {}, this.face, el("div", { class: "names" }, this.title, this.who),
        button("round", words.restart, () => desk.restart(), icon("restart")),
        button("round", words.close, () => desk.close(), icon("close"))),
      this.log, el("footer", {}, this.toast, this.banner, this.about, this.form));
    this.dialog.addEventListener("cancel", (event) => { event.preventDefault(); desk.close(); });
    this.dialog.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.isComposing) desk.close(); });
    this.node = el("div", { class: "root" }, this.launcher, this.dialog);
    // What is typed here is none of the page's shortcuts.
    for (const kind of ["keydown", "keyup", "keypress"]) this.node.addEventListener(kind, (event) => event.stopPropagation());
    this.phone.addEventListener("change", () => { if (this.shown) { this.hide(); this.show(false); } });
  }

  // ---- open and closed

  show(focus) {
    raise(this.launcher, false);
    if (this.phone.matches) this.dialog.showModal();
    else raise(this.dialog, true);
    this.shown = true;
    this.toEnd();
    if (focus) (this.phone.matches ? this.log : this.box).focus({ preventScroll: true });
  }

  hide() {
    if (this.dialog.open) this.dialog.close();
    raise(this.dialog, false);
    this.shown = false;
    this.rest();
  }

  /** Only the launcher. */
  rest() {
    raise(this.launcher, true);
  }

  /** Nothing at all. */
  vanish() {
    if (this.dialog.open) this.dialog.close();
    raise(this.dialog, false);
    raise(this.launcher, false);
    this.shown = false;
  }

  // ---- the conversation

  /** Draw an entry, or with null everything. */
  draw(entry, entries, isNew) {
    if (!entry) return this.redraw(entries);
    const near = this.nearEnd();
    const known = this.entries.get(entry);
    if (known) known.draw(entry);
    else this.append(entry);
    const { node } = this.entries.get(entry);
    if (isNew && entry.said && entry.live) this.followed = node;
    if (node === this.followed) this.follow(node);
    else if (!known && near) this.toEnd();
  }

  redraw(entries) {
    for (const [entry, drawn] of this.entries) if (!entries.includes(entry)) { drawn.node.remove(); this.entries.delete(entry); }
    this.welcome(!entries.length);
    entries.forEach((entry, at) => {
      const known = this.entries.get(entry);
      if (!known) return this.append(entry);
      known.draw(entry);
      if (this.log.children[at] !== known.node) this.log.append(known.node);
    });
    if (!this.log.querySelector(".newest")) this.toEnd();
  }

  append(entry) {
    this.welcome(false);
    const made = new Entry(entry, this.desk);
    this.entries.set(entry, made);
    for (const newest of this.log.querySelectorAll(".newest")) newest.classList.remove("newest");
    this.log.append(made.node);
  }

  welcome(shown) {
    this.hello?.remove();
    const { memory, examples, say } = this.desk, greeting = memory.get("greeting");
    if (!shown || !greeting) return;
    this.hello = el("div", { class: "hello" }, el("p", { class: "greeting", dir: "auto" }, greeting),
      el("div", { class: "examples" }, examples().map((text) => button(null, null, () => say(text), text))));
    this.log.append(this.hello);
  }

  nearEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 120;
  }

  toEnd() {
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: "instant" });
  }

  /** A message stands at the end, below what was on show before it, until its answer has cards, which get the room for themselves. */
  follow(node) {
    if (!node.querySelector(".card, table")) return this.toEnd();
    this.followed = null;
    node.classList.add("newest");
    const by = node.getBoundingClientRect().top - this.log.getBoundingClientRect().top;
    this.log.scrollBy({ top: by, behavior: this.desk.still() });
  }

  // ---- the rest of the panel

  /** `held` is the name of whoever of the shop answers, "" for the assistant. */
  status({ away, busy, unread, held }) {
    const { words, session } = this.desk;
    this.busy = busy;
    this.node.classList.toggle("held", Boolean(held));
    this.face.textContent = (held || this.shop).slice(0, 1).toUpperCase();
    this.who.textContent = held ? words.person(held) : words.assistant;
    this.unread.hidden = !unread;
    this.unread.textContent = unread;
    this.launcher.ariaLabel = words.open(this.shop) + (unread ? ` (${unread})` : "");
    if (this.away !== away) this.banner.replaceChildren(...(away ? [el("p", {}, words.away), button("plain", null, () => session.wake(), words.now)] : []));
    this.away = away;
    this.typed();
  }

  /** The item of the page, in a line above the composer. */
  viewing(item) {
    this.about.hidden = !item;
    if (!item) return;
    this.about.replaceChildren(picture(item, this.desk), el("span", {}, `${this.desk.words.about}: `, el("b", { dir: "auto" }, item.title)));
  }

  tell(words) {
    this.toast.textContent = words;
    clearTimeout(this.toasting);
    this.toasting = setTimeout(() => { this.toast.textContent = ""; }, 2600);
  }

  typed() {
    const { words, memory } = this.desk;
    memory.set({ draft: this.box.value });
    const does = this.busy ? "stop" : "send";
    if (this.send.value !== does) this.send.replaceChildren(icon(does));
    this.send.value = does;
    this.send.ariaLabel = words[does];
    this.send.disabled = !this.busy && !this.box.value.trim();
  }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (!this.busy) this.form.requestSubmit();
  }

  async stop() {
    this.box.value = await this.desk.session.stop() || this.box.value;
    this.typed();
  }

  submit(event) {
    event.preventDefault();
    if (this.busy) return this.stop();
    if (!this.box.value.trim()) return;
    this.desk.say(this.box.value);
    this.box.value = "";
    this.typed();
    this.box.focus({ preventScroll: true });
  }
}

/** Into the browser's top layer, or out of it. */
function raise(node, up) {
  node.togglePopover(up);
}
