// ---- everything that is clicked

function panel(open) {
  document.dispatchEvent(new CustomEvent("shoptalk:panel", { detail: open }));
}

// The tools of the header as a menu, where there is no room for them; whether it was open before.
function moreTools(open) {
  const tools = $(".tools"), was = tools.classList.contains("open");
  tools.classList.toggle("open", open);
  $("[data-tools]").setAttribute("aria-expanded", String(open));
  if (was && !open && tools.contains(document.activeElement)) $("[data-tools]").focus();
  return was;
}

const turnOfControl = (control) => turnAt(control)[1];
const clicked = {
  look: (control) => lookAt(control.closest("[data-item]").dataset),
  act,
  say: (control) => { if (say(control.dataset.say)) box.focus({ preventScroll: true }); },
  retry,
  slide,
  option: choose,
  unsave,
  enter: enterEarlier,
  leave: leaveEarlier,
  edit: (control) => edit(turnOfControl(control)),
  undo: (control) => undo(turnOfControl(control).id),
  compare: (control) => { if (control.dataset.compare === "go") compare(marked.values()); else { marked.clear(); showMarks(); showComparing(); } },
  panel: (control) => panel(control.dataset.panel === "open"),
  tools: () => moreTools(!$(".tools").classList.contains("open")),
  tool: (control) => ({ restart, earlier: lookEarlier, share: () => look("share"), saved: () => look("saved") })[control.dataset.tool](),
  drawer: (control) => ({
    close: () => drawer.close(),
    back: lookBack,
    copy: copyAddress,
    compare: () => { const titles = picked(); drawer.close(); compare(titles); },
  })[control.dataset.drawer](),
  stop,
  endedit: () => endEdit(editing?.before),
};
const anything = Object.keys(clicked).map((name) => `[data-${name}]`).join(", ");

element.addEventListener("click", (event) => {
  const control = event.target.closest(anything);
  if (!control || !event.target.closest("[data-tools]")) moreTools(false);
  if (!control || control.disabled || !element.contains(control)) return;
  const name = Object.keys(clicked).find((known) => known in control.dataset);
  clicked[name](control);
});

// A picture that can't be had leaves its place to the item's initial.
element.addEventListener("error", (event) => { if (event.target.tagName === "IMG") event.target.remove(); }, true);

document.addEventListener("shoptalk:panel-drawn", (event) => {
  if (event.detail.emptied) keep("shoptalk.marks", {});
  showMarks();
  const count = savedIds().length, badge = $(".badge");
  badge.hidden = count === 0;
  badge.textContent = String(count);
  if (drawer.open && drawer.dataset.kind === "saved") lookAgain();
  if (event.detail.trouble) tell(event.detail.trouble);
});
document.addEventListener("shoptalk:panel-moved", (event) => $(".opener")?.setAttribute("aria-expanded", String(event.detail)));

try { box.value = sessionStorage.getItem("shoptalk.draft") || ""; } catch { /* private mode */ }
sized();
for (const link of talk.querySelectorAll("[data-keeps-query]")) {
  const query = new URLSearchParams(location.search);
  query.set("lang", link.lang);
  link.href = `?${query}`;
}
watch("value", () => apply(props.value));
if (props.value) apply(props.value);
if (matchMedia("(hover: hover)").matches) box.focus({ preventScroll: true });
