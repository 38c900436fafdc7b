// The queue: who waits, whom one has, who talks with the assistant; and moving through it.

function drawQueue(queue) {
  const held = document.activeElement?.closest?.(".ticket")?.dataset.id;
  if (put("queue", queue.markup)) {
    tick($(".in-queue"));
    if (held) ticketOf(held)?.focus({ preventScroll: true });
  }
  document.title = queue.waiting ? words.title.replace("{count}", queue.waiting).replace("{page}", titled) : titled;
  const badge = $("[role=tab][data-pane=queue] .badge");
  badge.hidden = !queue.waiting;
  badge.textContent = String(queue.waiting);
  if (queue.waiting > waiting) tell(queue.news);
  waiting = queue.waiting;
  showCurrent();
}
let waiting = Infinity;             // nothing is news when the page opens

const tickets = () => $$(".ticket");
const ticketOf = (id) => tickets().find((ticket) => ticket.dataset.id === id);

function showCurrent() {
  for (const ticket of tickets()) {
    if (ticket.dataset.id === open) ticket.setAttribute("aria-current", "true");
    else ticket.removeAttribute("aria-current");
  }
}

function enter(id) {
  if (id !== open) {
    keepDraft();
    open = id;
    history.replaceState(null, "", `#${encodeURIComponent(id)}`);
    emptyChat();
  }
  showCurrent();
  showPane("chat");
  look();
}

// The open conversation isn't there any more.
function leave() {
  open = "";
  history.replaceState(null, "", location.pathname);
  emptyChat();
  put("empty", blanks.gone);
  showCurrent();
}

function step(by) {
  const all = tickets();
  if (!all.length) return;
  const at = all.findIndex((ticket) => ticket.dataset.id === open);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  const pane = root.dataset.pane;
  if (next.dataset.id !== open) enter(next.dataset.id);
  showPane(pane);
  next.scrollIntoView({ block: "nearest" });
  next.focus({ preventScroll: true });
}
