// The agents' console. Gradio calls this with element and server; the server's side of it is ui/console/page.py. Markup
// comes ready and escaped from there; what an agent writes is only ever put in as text. console-*.js are parts of the same script.

const root = element.querySelector(".console");
const $ = (selector) => root.querySelector(selector);
const $$ = (selector) => [...root.querySelectorAll(selector)];
const NOW_AND_THEN = 2000, RARELY = 20000, LONGER = 5000;
let words = {}, blanks = {}, titled = document.title, offline = false, timer = 0;
let open = opened();                // the id of the open conversation, empty where none is
let chat = null;                    // what is known of the open conversation: {id, seen, heard, mine, holder}
let queueStamp = "", asked = 0, drawn = 0;

function opened() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
}

// ---- asking the server

// One call; null where it came to nothing, which has been told by then.
async function call(what, sent = {}) {
  const number = ++asked;
  try {
    const answer = await server.ask({ do: what, open, ...sent });
    if (!answer || typeof answer !== "object") throw new Error("no answer");
    setOffline(false);
    return { number, ...answer };
  } catch {
    await lost();
    return null;
  }
}

// Signed out elsewhere, or nobody there?
async function lost() {
  const there = await fetch(location.pathname, { method: "HEAD", redirect: "manual", cache: "no-store" }).catch(() => null);
  if (there && there.type === "opaqueredirect") location.reload();
  else setOffline(true);
}

function setOffline(now) {
  if (now === offline) return;
  offline = now;
  root.classList.toggle("offline", now);
  if (now) tell(words.offline);
}

// What is new, every now and then: rarely while nobody looks.
async function look() {
  clearTimeout(timer);
  const hidden = document.hidden;
  apply(await call("look", { stamp: queueStamp, seen: chat && chat.id === open ? chat.seen : "", open: hidden ? "" : open }));
  clearTimeout(timer);
  timer = setTimeout(look, hidden ? RARELY : offline ? LONGER : NOW_AND_THEN);
}
document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });

function apply(answer) {
  if (!answer || answer.number < drawn) return answer;
  drawn = answer.number;
  if (answer.queue) { queueStamp = answer.queue.stamp; drawQueue(answer.queue); }
  if (answer.chat && answer.chat.id === open) drawChat(answer.chat);
  if (answer.gone) leave();
  if (answer.trouble) tell(answer.trouble);
  return answer;
}

// ---- pieces

const markups = new Map();
function put(name, markup) {
  if (markups.get(name) === markup) return false;
  markups.set(name, markup);
  $(`.in-${name}`).innerHTML = markup;
  return true;
}

// For screen readers alone.
function murmur(said) {
  if (said) $("#console-said").textContent = said;
}
let toasting = 0;
function tell(said) {
  if (!said) return;
  const toast = $(".toast");
  murmur(said);
  toast.textContent = said;
  toast.hidden = false;
  clearTimeout(toasting);
  toasting = setTimeout(() => { toast.hidden = true; }, 3500);
}

// A picture that can't be had leaves its place to the item's initial.
element.addEventListener("error", (event) => { if (event.target.tagName === "IMG") event.target.remove(); }, true);

// ---- times that tick: data-waited are the seconds at the time of drawing

function clock(seconds) {
  const pad = (n) => String(n).padStart(2, "0"), minutes = Math.floor(seconds / 60), hours = Math.floor(minutes / 60);
  if (hours >= 24) return `${Math.floor(hours / 24)} d`;
  return hours ? `${hours}:${pad(minutes % 60)} h` : `${minutes}:${pad(seconds % 60)}`;
}
function tick(within = root) {
  const now = performance.now() / 1000;
  for (const time of within.querySelectorAll("[data-waited]")) {
    time.began ??= now - Number(time.dataset.waited);
    const shown = clock(Math.floor(now - time.began));
    if (time.textContent !== shown) time.textContent = shown;
    time.closest(".wait")?.classList.toggle("long", now - time.began > 180);
  }
}
setInterval(() => { if (!document.hidden) tick(); }, 1000);

// ---- tabs: of the columns on a narrow screen, and of what helps

function choose(tabs, chosen) {
  for (const tab of tabs) {
    const on = tab === chosen;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
  }
}
function showPane(name) {
  root.dataset.pane = name;
  choose($$("[data-pane][role=tab]"), $(`[role=tab][data-pane=${name}]`));
}
function showTab(name) {
  for (const panel of $$("[role=tabpanel]")) panel.hidden = panel.id !== `help-${name}`;
  choose($$("[data-tab]"), $(`[data-tab=${name}]`));
  if (name === "reply") $("[data-tab=reply]").classList.remove("fresh");
  if (name === "answers" && !markups.has("answers")) find("answers");
}
function alongTabs(event) {
  const tab = event.target.closest("[role=tab]");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!tab || !step) return;
  const all = [...tab.closest("[role=tablist]").children];
  const next = all[(all.indexOf(tab) + step + all.length) % all.length];
  event.preventDefault();
  next.click();
  next.focus();
}
