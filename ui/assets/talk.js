// The transcript and the composer. Gradio calls this with element, trigger, props and watch; the server's side of it is
// ui/page.py. Markup comes ready and escaped from the server; the shopper's own words are only ever put in as text.
// Events for the server: 'say', 'react', 'restart'.

const $ = (selector) => element.querySelector(selector);
const talk = $(".talk"), stream = $(".stream"), turnList = $(".turns"), hero = $(".hero");
const form = $(".composer"), box = $("#message"), send = $(".send"), over = $(".over");
const latest = $(".latest"), sure = $(".sure"), toast = $(".toast");
const limit = Number(talk.dataset.limit);
const PIECES = ["author", "lead", "cards", "comparison", "rest", "sources", "noted", "handed", "asked", "state"];
const SILENCE = 90000, HEARTBEAT = 3000;
const turns = new Map();            // key -> {article, said, drawn: {piece: markup}}
const marked = new Map();           // item id -> title, to be compared
let busy = true, watchdog = 0, heard = 0, conversation = "", liveKey = "";

const recall = (key) => { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; } };
const keep = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private mode */ } };
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

// ---- drawing

function turnOf(key) {
  if (turns.has(key)) return turns.get(key);
  const article = document.createElement("article");
  article.className = "turn";
  const answer = document.createElement("div");
  answer.className = "answer";
  for (const name of PIECES) {
    const piece = document.createElement("div");
    piece.className = `piece in-${name}`;
    answer.append(piece);
  }
  article.append(answer);
  turnList.append(article);
  const turn = { article, said: null, drawn: {} };
  turns.set(key, turn);
  return turn;
}

function draw({ key, said, live, pieces }) {
  const turn = turnOf(key);
  if (said !== null && said !== turn.said) {
    const bubble = turn.article.querySelector(".said") || document.createElement("p");
    bubble.className = "said";
    bubble.dir = "auto";
    bubble.textContent = said;
    turn.article.prepend(bubble);
  }
  turn.said = said;
  turn.article.setAttribute("aria-busy", String(live));
  for (const name of PIECES) {
    const markup = pieces[name] || "";
    if (turn.drawn[name] === markup) continue;
    turn.drawn[name] = markup;
    const piece = turn.article.querySelector(`.in-${name}`);
    piece.innerHTML = markup;
    if (name === "cards") { showMarks(piece); showArrows(piece); }
  }
  return turn;
}

function apply(view) {
  if (!view || !view.stamp) return;
  conversation = view.conversation;
  if (view.whole) {
    turns.clear();
    marked.clear();
    turnList.replaceChildren();
    hero.innerHTML = view.hero;
    setBusy(false);
  }
  for (const turn of view.turns) draw(turn);
  if (view.whole) resume();
  hero.hidden = turns.size > 0;
  talk.classList.toggle("empty", turns.size === 0);
  if (view.whole) {
    showComparing();
    talk.classList.add("ready");
    toLast(3);
  } else if (view.turns.some((t) => t.key === liveKey)) {
    const live = view.turns.some((t) => t.live);
    if (live) watchOver(); else endTurn();
  }
  showLatest();
}

// ---- turns

function setBusy(now) {
  busy = now;
  talk.classList.toggle("busy", now);
  sized();
}

// While an answer is on its way and nothing is heard, ask whether the server is there at all.
function watchOver(now = performance.now()) {
  heard = now;
  clearTimeout(watchdog);
  watchdog = setTimeout(async () => {
    const silent = performance.now() - heard > SILENCE;
    const there = !silent && await fetch(location.href, { method: "HEAD" }).then((r) => r.ok, () => false);
    if (!busy) return;
    if (there) watchOver(heard); else lost();
  }, HEARTBEAT);
}

function say(text, key = newKey()) {
  if (busy || !text.trim()) return false;
  liveKey = key;
  const waiting = `<p class="stage"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>Reading your message</p>`;
  const turn = draw({ key, said: text, live: true, pieces: { state: waiting } });
  keep("shoptalk.pending", { key, text, conversation });
  hero.hidden = true;
  talk.classList.remove("empty");
  setBusy(true);
  watchOver();
  toTop(turn.article);
  trigger("say", { text, key });
  return true;
}

function endTurn() {
  clearTimeout(watchdog);
  const turn = turns.get(liveKey);
  if (turn && !turn.article.querySelector(".trouble")) keep("shoptalk.pending", {});
  liveKey = "";
  setBusy(false);
  if (turn && !roamed) requestAnimationFrame(() => toEnd(turn.article));
}

const trouble = (words) => `<div class="trouble" role="alert"><p>${words}</p>` +
  `<button type="button" class="plain" data-retry="again">Try again</button></div>`;

// The server can't be reached, or has been silent for too long.
function lost() {
  const turn = turns.get(liveKey);
  if (turn) {
    const state = trouble("We lost the connection. Your message is safe.");
    draw({ key: liveKey, said: turn.said, live: false, pieces: { ...turn.drawn, state } });
  } else tell("We lost the connection. Please try again.");
  endTurn();
  showLatest();
}

// What was said before a reload and never answered.
function resume() {
  const { key, text, conversation: where } = recall("shoptalk.pending");
  if (!text) return;
  if (where !== conversation) { if (!box.value) box.value = text; return keep("shoptalk.pending", {}); }
  const last = [...turns.values()].pop();
  if (last && last.said === text) return last.article.querySelector(".trouble") || keep("shoptalk.pending", {});
  draw({ key, said: text, live: false, pieces: { state: trouble("This message wasn't answered yet.") } });
}

function retry(button) {
  const article = button.closest(".turn");
  const [key, turn] = [...turns].find(([, t]) => t.article === article);
  const pending = recall("shoptalk.pending");
  const text = turn.said;
  if (busy || !text) return;
  const same = button.dataset.retry === "again";
  article.remove();
  turns.delete(key);
  say(text, same ? (pending.text === text && pending.key ? pending.key : key) : newKey());
}

// ---- what cards can do

function taste() {
  const kept = recall("shoptalk.marks");
  return kept.conversation === conversation ? kept.items || {} : {};
}

function savedIds() {
  const panel = document.querySelector("#aside .panel");
  return panel ? JSON.parse(panel.dataset.saved) : [];
}

function showMarks(within = turnList) {
  const tastes = taste(), saved = new Set(savedIds());
  for (const card of within.querySelectorAll(".card")) {
    const id = card.dataset.item;
    const on = { like: tastes[id] === "like", dislike: tastes[id] === "dislike", shortlist: saved.has(id), compare: marked.has(id) };
    card.classList.toggle("unwanted", on.dislike);
    for (const button of card.querySelectorAll("button[data-act]")) {
      button.setAttribute("aria-pressed", String(on[button.dataset.act]));
      if (button.dataset.act === "shortlist") button.title = on.shortlist ? "Saved" : "Save";
    }
  }
}

function act(control) {
  const card = control.closest(".card"), item = card.dataset.item, title = card.dataset.title, kind = control.dataset.act;
  const pressed = control.getAttribute("aria-pressed") === "true";
  if (kind === "compare") return mark(item, title, pressed);
  if (kind === "shortlist") {
    control.setAttribute("aria-pressed", String(!pressed));
    tell(pressed ? "Removed from saved items" : "Saved");
    return trigger("react", { item, kind: pressed ? "unshortlist" : "shortlist" });
  }
  if (kind === "like" || kind === "dislike") {
    if (pressed) return tell("Noted already. Change it in your profile.");
    keep("shoptalk.marks", { conversation, items: { ...taste(), [item]: kind } });
    showMarks();
    tell(kind === "like" ? "Thanks, noted as liked" : "Thanks, noted as not for you");
  }
  trigger("react", { item, kind });
}

function mark(item, title, pressed) {
  if (pressed) marked.delete(item);
  else if (marked.size >= 4) return tell("Four items at a time can be compared");
  else marked.set(item, title);
  showMarks();
  showComparing();
}

function showComparing() {
  const bar = $(".comparing"), count = marked.size;
  bar.hidden = count === 0;
  $(".comparing .names").textContent = [...marked.values()].join(" · ");
  const go = $("[data-compare=go]");
  go.disabled = count < 2;
  go.textContent = count < 2 ? "Pick one more" : `Compare ${count} items`;
}

function compare() {
  const titles = [...marked.values()];
  const last = titles.pop();
  if (!say(`compare ${titles.join(", ")} and ${last}`)) return;
  marked.clear();
  showMarks();
  showComparing();
}

let toasting = 0;
function tell(words) {
  $("#said-aside").textContent = words;
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(toasting);
  toasting = setTimeout(() => { toast.hidden = true; }, 2600);
}

// ---- sliding along a row of cards

function showArrows(within) {
  const slide = within.querySelector(".slide");
  if (!slide) return;
  const shelf = slide.querySelector(".shelf");
  const show = () => {
    const left = shelf.scrollLeft, room = shelf.scrollWidth - shelf.clientWidth;
    slide.querySelector("[data-slide=back]").hidden = left < 8;
    slide.querySelector("[data-slide=on]").hidden = left > room - 8;
  };
  shelf.addEventListener("scroll", show, { passive: true });
  new ResizeObserver(show).observe(shelf);
}

function slide(control) {
  const shelf = control.closest(".slide").querySelector(".shelf");
  const step = shelf.querySelector(".card").offsetWidth * Math.max(1, Math.floor(shelf.clientWidth / shelf.querySelector(".card").offsetWidth));
  shelf.scrollBy({ left: control.dataset.slide === "on" ? step : -step, behavior: still() });
}

// ---- scrolling

let roamed = false;
for (const moved of ["wheel", "touchmove"]) stream.addEventListener(moved, () => { roamed = true; }, { passive: true });

function still() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}

// To the end of the transcript; heights settle only as turns come into view, hence more than once.
function toLast(times) {
  stream.scrollTo({ top: stream.scrollHeight, behavior: "instant" });
  if (times > 1) requestAnimationFrame(() => toLast(times - 1));
}

function toTop(article) {
  roamed = false;
  requestAnimationFrame(() => {
    for (const other of turnList.querySelectorAll(".turn.newest")) other.classList.remove("newest");
    article.classList.add("newest");
    const top = article.getBoundingClientRect().top - stream.getBoundingClientRect().top + stream.scrollTop;
    stream.scrollTo({ top, behavior: still() });
  });
}

// How far, in pixels, the last piece of the newest answer reaches below what is seen.
function hiddenBelow() {
  const pieces = turnList.lastElementChild?.querySelectorAll(".piece:not(:empty)") || [];
  if (!pieces.length) return -1;
  return pieces[pieces.length - 1].getBoundingClientRect().bottom - stream.getBoundingClientRect().bottom;
}

// Bring the end of an answer into view, as far as its beginning stays in view too; whoever scrolls is left alone.
function toEnd(article) {
  const room = article.querySelector(".answer").getBoundingClientRect().top - stream.getBoundingClientRect().top - 16;
  const by = Math.min(hiddenBelow() + 28, room);
  if (by > 0) stream.scrollBy({ top: by, behavior: still() });
}

function showLatest() {
  latest.hidden = hiddenBelow() < 24;
}
new ResizeObserver(showLatest).observe(stream);
let frame = 0;
stream.addEventListener("scroll", () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(showLatest); }, { passive: true });
latest.addEventListener("click", () => {
  const newest = turnList.lastElementChild;
  newest?.querySelector(".answer").scrollIntoView({ block: "end", behavior: still() });
});

// ---- the composer

function sized() {
  if (!CSS.supports("field-sizing", "content")) {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  }
  const excess = box.value.length - limit;
  over.hidden = excess <= 0;
  if (excess > 0) over.textContent = `${excess} character${excess === 1 ? "" : "s"} too long`;
  send.disabled = busy || !box.value.trim() || excess > 0;
}

box.addEventListener("input", () => {
  sized();
  try { sessionStorage.setItem("shoptalk.draft", box.value); } catch { /* private mode */ }
});
box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (send.disabled || !say(box.value.trim())) return;
  box.value = "";
  box.dispatchEvent(new Event("input"));
  box.focus();
});

// ---- everything that is clicked

function panel(open) {
  document.dispatchEvent(new CustomEvent("shoptalk:panel", { detail: open }));
}

element.addEventListener("click", (event) => {
  const control = event.target.closest("[data-act], [data-say], [data-retry], [data-compare], [data-restart], [data-panel], [data-slide]");
  if (!control || !element.contains(control)) return;
  const { act: does, say: words, retry: again, compare: comparing, restart, panel: shows } = control.dataset;
  if (control.dataset.slide) slide(control);
  else if (does) act(control);
  else if (words !== undefined) { if (say(words)) box.focus({ preventScroll: true }); }
  else if (again) retry(control);
  else if (comparing === "go") compare();
  else if (comparing) { marked.clear(); showMarks(); showComparing(); }
  else if (restart) askRestart();
  else if (shows) panel(shows === "open");
});

function askRestart() {
  if (busy) return tell("One moment, an answer is on its way");
  if (!turns.size) return box.focus();
  sure.returnValue = "no";
  sure.showModal();
}
sure.addEventListener("close", () => {
  if (sure.returnValue !== "yes") return;
  setBusy(true);
  watchOver();
  trigger("restart", {});
  box.focus();
});

// A picture that can't be had leaves its place to the item's initial.
element.addEventListener("error", (event) => { if (event.target.tagName === "IMG") event.target.remove(); }, true);

document.addEventListener("shoptalk:panel-drawn", (event) => {
  if (event.detail.emptied) keep("shoptalk.marks", {});
  showMarks();
  const count = savedIds().length, badge = $(".badge");
  badge.hidden = count === 0;
  badge.textContent = String(count);
  badge.setAttribute("aria-label", `${count} saved`);
  if (event.detail.trouble) tell(event.detail.trouble);
});
document.addEventListener("shoptalk:panel-moved", (event) => $(".opener").setAttribute("aria-expanded", String(event.detail)));

watch("value", () => apply(props.value));
try { box.value = sessionStorage.getItem("shoptalk.draft") || ""; } catch { /* private mode */ }
if (props.value) apply(props.value);
sized();
if (matchMedia("(hover: hover)").matches) box.focus({ preventScroll: true });
