// ---- what happens to the conversation elsewhere: a person of the shop answers, another window goes on with it

const QUICK = 2000, SLOW = 12000;
const title = document.title;
let last = 0, catching = false, quiet = QUICK, timer = 0, unseen = 0;

function listen() {
  clearTimeout(timer);
  if (readOnly || (document.hidden && !held && !waiting)) return;
  timer = setTimeout(pulse, held || waiting ? QUICK : quiet);
}

async function pulse() {
  if (!busy && token) {
    const since = steps, now = await ask("pulse", { after: last });
    quiet = Math.min(quiet * 1.25, SLOW);
    if (now && now.last > last && steps === since) {
      quiet = QUICK;
      if (now.news) await catchUp();
      else { last = now.last; trigger("refresh", {}); }  // an item was saved or the like
    }
  }
  listen();
}

async function catchUp() {
  if (busy || catching) return;
  catching = true;
  const since = steps, view = await ask("sync");
  catching = false;
  if (view && steps === since) caughtUp(view);
}

function caughtUp(view) {
  const before = turns.size, below = hiddenBelow();
  last = view.last;
  apply(view);
  trigger("refresh", {});
  if (turns.size <= before) return;
  if (below < 24) toLast(2);
  if (document.hidden) { unseen += 1; document.title = `(${unseen}) ${title}`; }
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return listen();
  unseen = 0;
  document.title = title;
  quiet = QUICK;
  pulse();
});
