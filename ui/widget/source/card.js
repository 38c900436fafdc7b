// Items on show: a row of cards, or a set with what it costs together.

import { button, el, icon, safeLink } from "./dom.js";

const REASONS = 3, PICTURE = 400;

/** An amount as people of this language write it, without the cents where there are none. */
export function money(amount, currency, tag) {
  const digits = Number.isInteger(amount) ? 0 : 2;
  try {
    return new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: digits }).format(amount);
  } catch {
    return `${amount.toFixed(digits)} ${currency || ""}`.trim();
  }
}

/** The cards of an answer. `desk` has the words, the addresses and what can be done with an item. */
export function cards(items, bundle, desk) {
  if (!bundle) return [shelf(items, desk)];
  const { words, tag } = desk;
  const chosen = bundle.item_ids.map((id) => items.find((item) => item.id === id)).filter(Boolean);
  const others = items.filter((item) => !chosen.includes(item));
  const total = el("p", { class: "heading" }, words.together, el("b", {}, money(bundle.total, bundle.currency, tag)));
  return [total, shelf(chosen, desk), ...(others.length ? [el("p", { class: "heading" }, words.others), shelf(others, desk)] : [])];
}

function shelf(items, desk) {
  const row = el("ul", { class: "shelf", tabindex: "0", "aria-label": desk.words.items }, items.map((item) => card(item, desk)));
  // For the mouse alone: the row scrolls by touch and by keys, and says what is in it.
  const arrow = (name, by) => el("span", { class: `arrow ${name}`, "aria-hidden": "true", onclick: () => row.scrollBy({ left: by * 204, behavior: desk.still() }) }, icon(name));
  const back = arrow("back", -1), on = arrow("on", 1);
  const show = () => {
    back.hidden = row.scrollLeft < 8;
    on.hidden = row.scrollLeft > row.scrollWidth - row.clientWidth - 8;
  };
  row.addEventListener("scroll", show, { passive: true });
  new ResizeObserver(show).observe(row);
  return el("div", { class: "slide" }, row, back, on);
}

function card(item, desk) {
  const { words, tag } = desk;
  const address = safeLink(item.url, document.baseURI);
  const named = (name) => `${name}: ${item.title}`;
  const mark = (kind) => {
    const made = button("mark", named(words[kind]), () => desk.mark(kind, item), icon(kind));
    made.dataset.mark = kind;
    made.ariaPressed = desk.marked(kind, item.id);
    return made;
  };
  const cart = button("cart", named(words.cart), () => desk.toCart(item, cart, address), words.cart);
  return el("li", { class: "card", "data-item": item.id },
    picture(item, desk),
    el("div", { class: "facts" },
      item.need ? el("p", { class: "need", dir: "auto" }, item.need) : null,
      el("h3", { dir: "auto" }, address ? link(item, address, desk) : item.title),
      el("p", { class: "line" }, item.quantity > 1 ? `${item.quantity} × ` : "", el("span", { class: "price" }, money(item.price, item.currency, tag)), stars(item)),
      variant(item),
      reasons(item)),
    el("div", { class: "acts" }, desk.sells ? cart : null, mark("like"), mark("save")));
}

/** A link to the item's own page; one of another site opens beside this one. */
export function link(item, address, desk, says = item.title) {
  const away = new URL(address).origin !== location.origin;
  return el("a", { href: address, target: away ? "_blank" : null, rel: away ? "noopener noreferrer" : null, onclick: (event) => desk.click(item, event) }, says);
}

/** The picture in a space of its own; the item's initial where there is none, or it can't be had. Pictures under /media are the server's. */
export function picture({ image, title }, { server }) {
  const ours = /^\/media\//.test(image || "");
  const source = safeLink(ours ? image.slice(1) : image, ours ? server : document.baseURI);
  const img = source
    ? el("img", { src: source, alt: "", loading: "lazy", decoding: "async", width: PICTURE, height: PICTURE, referrerpolicy: "no-referrer", onerror: () => img.remove() })
    : null;
  return el("div", { class: "picture" }, el("span", { class: "blank", "aria-hidden": "true" }, title.slice(0, 1).toUpperCase()), img);
}

function stars({ rating }) {
  return rating ? el("span", { class: "rating" }, el("i", { "aria-hidden": "true" }, "★"), rating.toFixed(1), el("span", { class: "unseen" }, " / 5")) : null;
}

/** The options of the variant that is shown: its color, and what was asked for. */
function variant({ variant: shown, reasons: why = [] }) {
  const asked = new Set(["color", "colour", ...why.map((r) => r.facet)]);
  const told = Object.entries(shown?.options || {}).filter(([facet]) => asked.has(facet)).map(([, value]) => value);
  return told.length ? el("p", { class: "variant", dir: "auto" }, told.join(" · ")) : null;
}

function reasons({ reasons: why = [] }) {
  if (!why.length) return null;
  return el("ul", { class: "reasons" }, why.slice(0, REASONS).map((reason) => el("li", { dir: "auto" }, reason.text)));
}
