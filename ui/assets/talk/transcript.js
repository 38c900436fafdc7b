// ---- the transcript: each turn is an article with named pieces, and only a piece that changed is drawn anew

const PIECES = ["author", "lead", "cards", "comparison", "rest", "sources", "noted", "handed", "asked", "state"];
const turns = new Map();            // key -> {article, said, id, drawn: {piece: markup}}

function turnOf(key, id) {
  const known = turns.get(key) || (id && [...turns.values()].find((turn) => turn.id === id));
  if (known) return known;
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
  const turn = { article, said: null, id: "", drawn: {} };
  turns.set(key, turn);
  return turn;
}

function drawSaid(turn, said) {
  if (said === null || said === turn.said) return;
  let bubble = turn.article.querySelector(".said");
  if (!bubble) {
    turn.article.prepend($("template.bubble").content.cloneNode(true));
    bubble = turn.article.querySelector(".said");
  }
  bubble.textContent = said;
}

function draw({ key, turn: id = "", said, live, pieces }) {
  const turn = turnOf(key, id);
  drawSaid(turn, said);
  turn.said = said;
  turn.id = id || turn.id;
  turn.article.classList.toggle("known", Boolean(turn.id));
  turn.article.setAttribute("aria-busy", String(live));
  for (const name of PIECES) {
    const markup = pieces[name] || "";
    if ((turn.drawn[name] || "") === markup) continue;
    turn.drawn[name] = markup;
    const piece = turn.article.querySelector(`.in-${name}`);
    piece.innerHTML = markup;
    if (name === "cards" || name === "comparison") { showMarks(piece); showArrows(piece); }
  }
  return turn;
}

function forgetTurn(turn) {
  turn.article.remove();
  for (const [key, other] of turns) if (other === turn) turns.delete(key);
}

// Everything that a view from the server says. A whole one begins the transcript anew, a complete one has all that still stands.
function apply(view) {
  if (!view || !view.stamp) return;
  ({ conversation, token } = view);
  talk.dataset.conversation = conversation;
  if (view.whole) {
    readOnly = Boolean(view.shared);
    talk.classList.toggle("shared", readOnly);
    for (const turn of [...turns.values()]) forgetTurn(turn);
    marked.clear();
    hero.innerHTML = view.hero;
    endEdit();
    setBusy(false);
  }
  const drawn = view.turns.map(draw);
  if (view.complete) rearrange(drawn);
  if (view.whole && !readOnly) resume();
  showEmpty();
  showHolder(view);
  if (view.whole) arrived(view);
  else if (view.turns.some((turn) => turn.key === liveKey)) grew(view);
  showLatest();
}

function arrived(view) {
  if (!readOnly) { remember(); last = view.last || 0; listen(); }
  showComparing();
  talk.classList.add("ready");
  if (readOnly) stream.scrollTo(0, 0); else toLast(3);
}

// The turns in this order, and without those that are not among them.
function rearrange(drawn) {
  for (const turn of [...turns.values()]) if (!drawn.includes(turn)) forgetTurn(turn);
  drawn.forEach((turn, place) => {
    if (turnList.children[place] !== turn.article) turnList.insertBefore(turn.article, turnList.children[place] || null);
  });
}

function showEmpty() {
  hero.hidden = turns.size > 0;
  talk.classList.toggle("empty", turns.size === 0);
}

// Who of the shop's people answers here, if any.
function showHolder(view) {
  if (view.held === undefined) return;
  if (!view.whole && view.held !== held) tell(view.held ? tells("taken", { name: view.held }) : tells("released", { name: held }));
  held = view.held;
  waiting = view.waiting;
  talk.classList.toggle("held", Boolean(held));
  $(".holder").hidden = !held;
  $(".holder span").textContent = held ? tells("held", { name: held }) : "";
  box.placeholder = held ? tells("write_to", { name: held }) : tells("placeholder");
}
