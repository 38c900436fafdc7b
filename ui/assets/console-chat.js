// The open conversation: its transcript, the message that is being written, taking over and handing back.

const stream = () => $(".stream"), box = () => $("#console-message"), form = () => $(".composer");
let attached = new Map();           // item id -> title, to be shown with the message
let heardWhenBegun = -1;            // what the shopper had said when the message was begun
let sending = false;
let messageKey = "";                // the same words sent twice are one message, however often the connection breaks

function emptyChat() {
  chat = null;
  $(".lines").replaceChildren();
  for (const name of ["empty", "head", "foot", "request", "profile", "notes"]) put(name, "");
  form().hidden = true;
  $(".newer").hidden = true;
  dropSuggestion();
  put("follow", "");
}

function drawChat(now) {
  const first = !chat || chat.id !== now.id, before = chat;
  const low = atEnd();
  chat = now;
  for (const name of ["head", "foot", "request", "profile", "notes"]) put(name, now[name]);
  tick($(".in-head"));
  const more = drawLines(now.lines);
  form().hidden = !now.mine;
  if (now.mine && (first || !before.mine)) restoreDraft();
  if (first || low) toEnd();
  $(".newer").hidden = first || low || !more;
  if (!first && now.heard > before.heard) shopperWrote();
  judgeSuggestion();
  showMoved();
}

// Lines by their keys, in the order given; whatever isn't there any more goes.
function drawLines(lines) {
  const list = $(".lines"), known = new Map([...list.children].map((line) => [line.dataset.key, line]));
  let at = null, more = false;
  for (const { key, markup } of lines) {
    let line = known.get(key);
    known.delete(key);
    if (!line || line.drawn !== markup) {
      const made = document.createElement("div");
      made.dataset.key = key;
      made.drawn = markup;
      made.innerHTML = markup;
      if (line) line.replaceWith(made); else more = true;
      line = made;
    }
    const place = at ? at.nextSibling : list.firstChild;
    if (place !== line) list.insertBefore(line, place);
    at = line;
  }
  for (const gone of known.values()) gone.remove();
  return more;
}

const atEnd = () => stream().scrollHeight - stream().scrollTop - stream().clientHeight < 80;
function toEnd() {
  stream().scrollTop = stream().scrollHeight;
  $(".newer").hidden = true;
}

// ---- taking over and handing back

async function take() {
  if (!chat || chat.mine || !$("[data-do=take]")) return;
  const answer = apply(await call("take"));
  if (answer && chat && chat.mine) box().focus();
}

function askBack() {
  const dialog = $("#hand-back");
  $("#back-note").value = "";
  dialog.returnValue = "no";
  dialog.showModal();
}
async function handBack() {
  if ($("#hand-back").returnValue !== "yes") return;
  keepDraft();
  apply(await call("release", { text: $("#back-note").value }));
}

// ---- the message

const draftOf = (id) => `shoptalk.console.${id}`;
function keepDraft() {
  if (!chat || !chat.mine) return;
  const draft = { text: box().value, items: [...attached], begun: heardWhenBegun };
  try {
    if (draft.text || draft.items.length) sessionStorage.setItem(draftOf(chat.id), JSON.stringify(draft));
    else sessionStorage.removeItem(draftOf(chat.id));
  } catch { /* private mode */ }
}
function restoreDraft() {
  let draft = null;
  try { draft = JSON.parse(sessionStorage.getItem(draftOf(chat.id))); } catch { /* private mode */ }
  box().value = draft?.text || "";
  attached = new Map(draft?.items || []);
  heardWhenBegun = draft ? draft.begun : -1;
  showAttached();
}

function begun() {
  if (heardWhenBegun < 0) heardWhenBegun = chat.heard;
}
function written() {
  messageKey = "";
  if (!box().value && !attached.size) heardWhenBegun = -1; else begun();
  sized();
  keepDraft();
  showMoved();
}
function sized() {
  const area = box();
  if (!CSS.supports("field-sizing", "content")) {
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, 200)}px`;
  }
  form().querySelector(".primary").disabled = sending || !(area.value.trim() || attached.size);
}

function attach(id, title) {
  if (!chat || !chat.mine) return tell(words.untaken);
  attached.set(id, title);
  showAttached();
  written();
  if (root.dataset.pane !== "chat") tell(words.inserted);
}
function showAttached() {
  const list = $(".attached");
  list.hidden = !attached.size;
  list.replaceChildren(...[...attached].map(([id, title]) => {
    const row = document.createElement("li"), name = document.createElement("span"), drop = document.createElement("button");
    row.className = "chip";
    name.textContent = title;
    name.dir = "auto";
    drop.type = "button";
    drop.textContent = "×";
    drop.dataset.drop = id;
    drop.setAttribute("aria-label", words.drop.replace("{title}", title));
    row.append(name, drop);
    return row;
  }));
  sized();
}
function drop(id) {
  attached.delete(id);
  showAttached();
  written();
  box().focus();
}

// Whether the shopper has written since this message was begun: then it is sent on a second thought only.
const moved = () => Boolean(chat) && heardWhenBegun >= 0 && chat.heard > heardWhenBegun;
function showMoved() {
  $(".moved").hidden = !moved() || form().hidden;
}

async function send(anyway) {
  const text = box().value.trim(), id = open;
  if (sending || !chat || !chat.mine || !(text || attached.size)) return;
  if (moved() && !anyway) return $(".moved button").focus();
  sending = true;
  sized();
  messageKey ||= Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const answer = await call("send", { text, items: [...attached.keys()], seen: chat.seen, key: messageKey });
  sending = false;
  if (answer && answer.done && id === open) {
    box().value = "";
    attached.clear();
    heardWhenBegun = -1;
    showAttached();
    written();
    dropSuggestion();
  }
  apply(answer);
  sized();
  if (answer && answer.done) toEnd();
  box().focus();
}
