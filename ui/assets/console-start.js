// What is clicked and typed, and the beginning.

const DOES = { take, back: askBack, suggest, use, copy, newest: toEnd };

element.addEventListener("click", (event) => {
  const control = event.target.closest("button, .ticket");
  if (!control || !root.contains(control)) return;
  const { id, do: does, pane, tab, drop: dropped, answer } = control.dataset;
  if (control.classList.contains("ticket")) enter(id);
  else if (pane) showPane(pane);
  else if (tab) showTab(tab);
  else if (dropped !== undefined) drop(dropped);
  else if (does === "insert") { const row = control.closest(".goods"); attach(row.dataset.item, row.dataset.title); }
  else if (does === "answer") insertAnswer(answer);
  else if (does) DOES[does]();
});
element.addEventListener("submit", (event) => {
  const from = event.target;
  if (from.matches(".composer")) { event.preventDefault(); send(event.submitter?.value === "anyway"); }
  else if (from.matches(".find")) { event.preventDefault(); find(from.dataset.find); }
  else if (from.matches(".note")) jot(event);
  else if (from.matches(".follow")) draft(event);
});
element.addEventListener("input", (event) => { if (event.target === box()) written(); });
element.addEventListener("keydown", (event) => {
  alongTabs(event);
  if (event.target === box() && event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    send(false);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") return document.activeElement?.blur();
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const does = { j: () => step(1), k: () => step(-1), r: take }[event.key];
  if (does) { event.preventDefault(); does(); }
});

async function begin() {
  const answer = await call("enter");
  if (!answer) { setTimeout(begin, LONGER); return; }
  root.innerHTML = answer.frame;
  words = answer.words;
  titled = answer.title;
  $("#hand-back").addEventListener("close", handBack);
  stream().addEventListener("scroll", () => { if (atEnd()) $(".newer").hidden = true; }, { passive: true });
  blanks = answer.blanks;
  put("empty", open ? "" : blanks.unopened);
  showPane(open ? "chat" : "queue");
  showTab("reply");
  root.classList.add("ready");
  look();
}
begin();
