// The profile panel: beside the chat on a wide screen, a sheet over it on a narrow one. Its markup comes ready from the
// server and takes the place of the old one; what the shopper had open and under the finger stays.
// Events for the server: 'forget', 'regret', 'edit', 'remember', 'erase', 'export'.

const root = element.closest("#aside") || element;
const wide = matchMedia("(min-width: 1080px)");
const REGRET = 10000, HOLD = 4000;
let open = false, opener = null, erasing = false;
let whose = "", about = "", scrolled = 0, touched = "", undoing = 0;
const unfolded = new Set();         // the details that stand open, each by its interest and kind

const veil = document.createElement("div");
veil.className = "veil";
root.after(veil);
root.setAttribute("role", "complementary");

function place() {
  const shown = open || wide.matches;
  root.classList.toggle("open", open && !wide.matches);
  veil.classList.toggle("open", open && !wide.matches);
  root.inert = !shown;
  document.dispatchEvent(new CustomEvent("shoptalk:panel-moved", { detail: shown }));
}

function move(now) {
  if (now && wide.matches) return root.querySelector(".sections")?.scrollTo({ top: 0, behavior: "smooth" });
  if (now) opener = document.activeElement;
  open = now;
  place();
  if (now) root.querySelector("[data-panel=close]")?.focus();
  else opener?.focus();
}

// ---- tabs

const tabs = () => [...element.querySelectorAll("[role=tab]")];

function choose(tab, focused) {
  for (const one of tabs()) {
    const on = one === tab;
    one.setAttribute("aria-selected", String(on));
    one.tabIndex = on ? 0 : -1;
    element.querySelector(`#${one.getAttribute("aria-controls")}`).hidden = !on;
  }
  whose = tab.dataset.whose;
  if (focused) tab.focus();
}

function arrows(event) {
  const all = tabs(), at = all.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  choose(all[(to + all.length) % all.length], true);
}

// ---- what the shopper does

function go(entry) {
  entry.classList.add("going");
  setTimeout(() => entry.classList.remove("going"), HOLD);
}

function ask() {
  const sure = element.querySelector(".sure");
  sure.returnValue = "no";
  sure.addEventListener("close", () => { if (sure.returnValue === "yes") { erasing = true; trigger("erase", {}); } }, { once: true });
  sure.showModal();
}

element.addEventListener("click", (event) => {
  const control = event.target.closest("button");
  if (!control) return;
  const { forget, regret, edit, polarity, remember, erase, export: taken, panel, whose: chosen } = control.dataset;
  if (chosen !== undefined) choose(control, true);
  else if (forget !== undefined) { go(control.closest("li")); trigger("forget", { interest: forget }); }
  else if (regret !== undefined) { control.closest(".undo").hidden = true; trigger("regret", { key: regret }); }
  else if (edit !== undefined) { go(control.closest("li")); trigger("edit", { interest: edit, polarity }); }
  else if (remember) { control.setAttribute("aria-checked", String(remember === "yes")); trigger("remember", { given: remember }); }
  else if (taken) trigger("export", {});
  else if (erase) ask();
  else if (panel) move(false);
});
element.addEventListener("keydown", arrows);
element.addEventListener("focusin", (event) => { touched = selector(event.target); });
element.addEventListener("toggle", (event) => {
  if (event.target.matches?.("details")) unfolded[event.target.open ? "add" : "delete"](folder(event.target));
}, true);
element.addEventListener("scroll", (event) => { if (event.target.matches?.(".sections")) scrolled = event.target.scrollTop; }, true);

// ---- another markup in the place of the old one

const folder = (details) => `${details.closest("li").dataset.interest} ${details.className}`;

// Which control this is, in words that find it again.
function selector(control) {
  if (control.getAttribute("role") === "switch") return "[role=switch]";
  const named = Object.entries(control.dataset).map(([name, value]) => {
    const written = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `[data-${written}="${CSS.escape(value)}"]`;
  });
  return named.length ? `${control.localName}${named.join("")}` : "";
}

function drawn() {
  const panel = element.querySelector(".panel");
  if (!panel) return;
  root.setAttribute("aria-label", panel.querySelector("h2").textContent);
  if (panel.dataset.about !== about) whose = about = panel.dataset.about;
  for (const left of element.querySelectorAll(".going")) left.classList.remove("going");
  for (const details of element.querySelectorAll("details")) details.open = unfolded.has(folder(details));
  const tab = tabs().find((one) => one.dataset.whose === whose);
  if (tab) choose(tab, false);
  panel.querySelector(".sections").scrollTop = scrolled;
  keepFocus(panel);
  offerUndo(panel.querySelector(".undo"));
  const trouble = panel.dataset.trouble;
  document.dispatchEvent(new CustomEvent("shoptalk:panel-drawn", { detail: { trouble, emptied: erasing && !trouble } }));
  erasing = false;
}

// What had the focus is gone, or has become another control in the same place: the focus goes to where the same control
// is now, else to the offer to undo, else to what is always there.
function keepFocus(panel) {
  const now = document.activeElement, lost = now === document.body || (element.contains(now) && selector(now) !== touched);
  if (!touched || !lost || root.inert) return;
  const same = panel.querySelector(touched) || panel.querySelector("[data-regret]") || panel.querySelector("[role=tab][aria-selected=true], [role=switch]");
  same?.focus({ preventScroll: true });
}

function offerUndo(undo) {
  clearTimeout(undoing);
  if (!undo) return;
  undo.hidden = false;
  const later = () => { if (undo.matches(":hover, :focus-within")) undoing = setTimeout(later, 1000); else undo.hidden = true; };
  undoing = setTimeout(later, REGRET);
}

function download() {
  const parcel = props.parcel;
  if (!parcel) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([parcel.text], { type: "application/json" }));
  link.download = parcel.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

document.addEventListener("shoptalk:panel", (event) => move(event.detail));
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && open && !element.querySelector("dialog[open]")) move(false); });
veil.addEventListener("click", () => move(false));
wide.addEventListener("change", () => { open = false; place(); });
watch("value", drawn);
watch("parcel", download);
place();
drawn();
