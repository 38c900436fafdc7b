// What helps to answer: the suggestion, the notes, the catalogue, the handbook, the message for later.

let suggestion = null;              // {heard, text, items: [[id, title], …]}
let suggesting = false;
let triedFor = "";                  // for which conversation and message a suggestion was asked for by itself

function dropSuggestion(thrown = false) {
  suggestion = null;
  put("suggestion", "");
  $(".thrown").hidden = !thrown;
  $("[data-tab=reply]").classList.remove("fresh");
  if (!thrown) return;
  if ($(".thrown").checkVisibility()) murmur(words.thrown); else tell(words.thrown);
}

// A suggestion for what the shopper said before is of no use any more.
function judgeSuggestion() {
  if (suggestion && chat && chat.heard > suggestion.heard) dropSuggestion(true);
  const button = $("[data-do=suggest]");
  button.hidden = !chat;
  button.disabled = suggesting;
  button.textContent = suggestion ? words.again : words.make;
  if (!suggestion && !suggesting) put("suggestion", chat ? blanks.unsuggested : "");
  const wanted = chat && chat.mine && chat.due ? `${chat.id} ${chat.heard}` : "";
  if (wanted && !suggestion && !suggesting && triedFor !== wanted) {
    triedFor = wanted;
    suggest();
  }
}

function shopperWrote() {
  if (document.hidden || root.dataset.pane !== "chat") tell(words.newer);
}

async function suggest() {
  if (suggesting || !chat) return;
  const id = open;
  suggesting = true;
  put("suggestion", blanks.suggesting);
  judgeSuggestion();
  const answer = await call("suggest");
  suggesting = false;
  if (id !== open || !chat) return judgeSuggestion();
  if (answer && answer.suggestion) {
    suggestion = answer.suggestion;
    put("suggestion", suggestion.markup);
    if (suggestion.heard >= chat.heard) ready();
  } else if (answer) {
    if (answer.moved) dropSuggestion(true);
    apply(answer);
  }
  judgeSuggestion();
}

function ready() {
  murmur(words.ready);
  if ($("#help-reply").hidden) $("[data-tab=reply]").classList.add("fresh");
}

function use() {
  if (!suggestion || !chat.mine) return tell(words.untaken);
  const before = box().value.trim();
  box().value = before ? `${before}\n\n${suggestion.text}` : suggestion.text;
  for (const [id, title] of suggestion.items) attached.set(id, title);
  showAttached();
  written();
  showPane("chat");
  box().focus();
  box().setSelectionRange(box().value.length, box().value.length);
}

function insertAnswer(text) {
  if (!chat || !chat.mine) return tell(words.untaken);
  const before = box().value.trim();
  box().value = before ? `${before}\n\n${text}` : text;
  written();
  showPane("chat");
  box().focus();
}

// ---- the catalogue and the handbook

let found = 0;
async function find(name) {
  const number = ++found, text = $(`#find-${name}`).value.trim();
  if (!text && name === "items") return;
  const answer = await call(name, { text });
  if (answer && number === found) { put(name, answer.markup); murmur(answer.told); tell(answer.trouble); }
}

// ---- notes and the message for later

async function jot(event) {
  event.preventDefault();
  const area = $("#console-note"), text = area.value.trim();
  if (!text || !chat) return;
  const answer = apply(await call("note", { text }));
  if (answer && answer.done) area.value = "";
}

async function draft(event) {
  event.preventDefault();
  if (!chat) return;
  const answer = await call("follow", { channel: new FormData(event.target).get("channel") });
  if (answer) { markups.delete("follow"); put("follow", answer.markup); }
}

async function copy() {
  const parts = [...$(".in-follow").querySelectorAll("input, textarea")].map((field) => field.value);
  try {
    await navigator.clipboard.writeText(parts.filter(Boolean).join("\n\n"));
    tell(words.copied);
  } catch {
    $(".in-follow textarea").select();
  }
}
