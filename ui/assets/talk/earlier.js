// ---- earlier conversations: the keys to them lie in this browser alone, newest first

const MOST_KEPT = 20, KEYS = "shoptalk.keys";
const keys = () => { const kept = recall(KEYS).tokens; return Array.isArray(kept) ? kept : []; };
const keepKeys = (tokens) => keep(KEYS, { tokens: tokens.slice(0, MOST_KEPT) });

function remember() {
  if (token) keepKeys([token, ...keys().filter((kept) => kept !== token)]);
}

const lookEarlier = () => look("earlier", { tokens: keys() });

function enterEarlier(control) {
  const chosenToken = trail[trail.length - 1].more.tokens[Number(control.dataset.enter)];
  drawer.close();
  if (busy || chosenToken === token) return;
  setBusy(true);
  watchOver();
  trigger("enter", { token: chosenToken });
}

function leaveEarlier(control) {
  const now = trail[trail.length - 1], gone = now.more.tokens[Number(control.dataset.leave)];
  keepKeys(keys().filter((kept) => kept !== gone));
  now.more = { tokens: keys() };
  lookAgain();
}

function restart() {
  if (busy) return tell(tells("one_moment"));
  if (!turns.size) return box.focus();
  setBusy(true);
  watchOver();
  trigger("restart", {});
  tell(tells("started_over"));
  box.focus();
}
