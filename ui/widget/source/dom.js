// Elements without markup: words only ever become text, so nothing of a shopper, a catalogue or a model can become anything else.

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  chat: "M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 4V16h-1A1.5 1.5 0 0 1 4 14.5zM8.5 8.5h7M8.5 11.5h4.5",
  close: "M6 6l12 12M18 6L6 18",
  restart: "M4 12a8 8 0 1 0 2.5-5.800M4 4v4.5h4.5",
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M8 8h8v8H8z",
  like: "M12 20s-7.5-4.600-7.5-10A4.300 4.300 0 0 1 12 7.300 4.300 4.300 0 0 1 19.500 10c0 5.400-7.5 10-7.5 10z",
  save: "M6 4h12v16l-6-4.5L6 20z",
  back: "M14 6l-6 6 6 6",
  on: "M10 6l6 6-6 6",
};

/** An element: attributes by name, listeners as `onclick` and the like; what is null or false is left out. */
export function el(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** A button; `says` is its name where it shows none. */
export function button(kind, says, onclick, ...children) {
  return el("button", { type: "button", class: kind, "aria-label": says, title: says, onclick }, ...children);
}

/** One of our drawings; it says nothing to a screen reader. */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  for (const [key, value] of Object.entries({ class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" })) drawing.setAttribute(key, value);
  drawing.append(path);
  return drawing;
}

/** The address if it is http(s), else "". A path is one of `base`. */
export function safeLink(address, base) {
  try {
    const { protocol, href } = new URL(address, base);
    return address && /^https?:$/.test(protocol) ? href : "";
  } catch {
    return "";
  }
}

/** Plain text; its line breaks are the style sheet's. */
export function prose(text) {
  return el("p", { dir: "auto" }, text.trim());
}
