// ---- to say something, and to have it answered, stopped, tried again, edited, taken back

const SILENCE = 90000, HEARTBEAT = 3000;
let watchdog = 0, heard = 0, liveKey = "", editing = null;

function setBusy(now) {
  busy = now;
  steps += 1;
  talk.classList.toggle("busy", now);
  const answering = now && Boolean(liveKey);
  send.hidden = answering;
  halt.hidden = !answering;
  halt.disabled = false;
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

// Say it; ``instead`` is the id of the turn whose place it takes, with all that came after.
function say(text, key = newKey(), instead = "") {
  if (busy || !text.trim()) return false;
  if (instead) takeAway(instead);
  liveKey = key;
  const state = `<p class="stage"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${tells("reading")}</p>`;
  const turn = draw({ key, said: text, live: true, pieces: { state } });
  keep("shoptalk.pending", { key, text, conversation, instead });
  showEmpty();
  setBusy(true);
  watchOver();
  follow(turn.article);
  trigger("say", { text, key, instead });
  return true;
}

function grew(view) {
  grown(turns.get(liveKey)?.article);
  if (view.turns.some((turn) => turn.live)) return watchOver();
  last = Math.max(last, view.last || 0);
  endTurn();
}

function endTurn() {
  clearTimeout(watchdog);
  const turn = turns.get(liveKey);
  if (turn && !turn.article.querySelector(".trouble")) keep("shoptalk.pending", {});
  liveKey = "";
  setBusy(false);
  if (turn && !roamed) requestAnimationFrame(() => toEnd(turn.article));
}

async function stop() {
  if (halt.disabled) return;
  halt.disabled = true;
  const done = await ask("stop");
  if (busy && !done?.stopped) halt.disabled = false;
}

const trouble = (said) => `<div class="trouble" role="alert"><p>${said}</p>` +
  `<button type="button" class="plain" data-retry="again">${tells("again")}</button></div>`;

// The server can't be reached, or has been silent for too long.
function lost() {
  const turn = turns.get(liveKey);
  if (turn) draw({ key: liveKey, said: turn.said, live: false, pieces: { ...turn.drawn, state: trouble(tells("lost")) } });
  else tell(tells("lost_short"));
  endTurn();
  showLatest();
}

// What was said before a reload and never answered.
function resume() {
  const { key, text, conversation: where } = recall("shoptalk.pending");
  if (!text) return;
  if (where !== conversation) { if (!box.value) box.value = text; return keep("shoptalk.pending", {}); }
  const newest = [...turns.values()].pop();
  if (newest && newest.said === text) return newest.article.querySelector(".trouble") || keep("shoptalk.pending", {});
  draw({ key, said: text, live: false, pieces: { state: trouble(tells("unanswered")) } });
}

const turnAt = (control) => [...turns].find(([, turn]) => turn.article === control.closest(".turn"));

function retry(button) {
  const [key, turn] = turnAt(button), pending = recall("shoptalk.pending"), text = turn.said;
  if (busy || !text) return;
  const same = button.dataset.retry === "again", mine = same && pending.text === text;
  forgetTurn(turn);
  say(text, same ? (mine && pending.key ? pending.key : key) : newKey(), mine ? pending.instead : "");
}

// ---- edit and take back

function takeAway(id) {
  const all = [...turns.values()], from = all.findIndex((turn) => turn.id === id);
  if (from >= 0) for (const turn of all.slice(from)) forgetTurn(turn);
}

function edit(turn) {
  if (busy || held || !turn?.id || turn.said === null) return;
  editing = { id: turn.id, before: editing ? editing.before : box.value };
  for (const other of turns.values()) other.article.classList.toggle("edited", other === turn);
  editBar.hidden = false;
  box.value = turn.said;
  sized();
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}

function endEdit(back = "") {
  if (!editing) return;
  editing = null;
  editBar.hidden = true;
  turnList.querySelector(".edited")?.classList.remove("edited");
  box.value = back;
  box.dispatchEvent(new Event("input"));
}

function editLast() {
  edit([...turns.values()].reverse().find((turn) => turn.said !== null && turn.id));
}

async function undo(id) {
  if (busy || held) return;
  setBusy(true);
  const view = await ask("undo", { turn: id });
  setBusy(false);
  if (!view) return tell(tells("not_done"));
  caughtUp(view);
  if (view.draft && !box.value) { box.value = view.draft; box.dispatchEvent(new Event("input")); }
  tell(tells(view.draft ? "undone" : "nothing_undone"));
  box.focus();
}
