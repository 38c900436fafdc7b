// ---- where in the transcript the shopper is

let roamed = false, frame = 0;
for (const moved of ["wheel", "touchmove"]) stream.addEventListener(moved, () => { roamed = true; }, { passive: true });

// To the end of the transcript; heights settle only as turns come into view, hence more than once.
function toLast(times) {
  stream.scrollTo({ top: stream.scrollHeight, behavior: "instant" });
  if (times > 1) requestAnimationFrame(() => toLast(times - 1));
}

// A message stands at the end, below what was on show before it, until its answer needs the screen for itself.
let followed = null;

function follow(article) {
  roamed = false;
  followed = article;
  for (const other of turnList.querySelectorAll(".turn.newest")) other.classList.remove("newest");
  requestAnimationFrame(() => stream.scrollTo({ top: stream.scrollHeight, behavior: still() }));
}

function grown(article) {
  if (article !== followed || roamed) return;
  requestAnimationFrame(() => {
    if (fills(article)) toTop(article);
    else stream.scrollTo({ top: stream.scrollHeight, behavior: still() });
  });
}

function fills(article) {
  return Boolean(article.querySelector(".in-cards:not(:empty), .in-comparison:not(:empty)")) || article.offsetHeight > stream.clientHeight * .6;
}

function toTop(article) {
  followed = null;
  article.classList.add("newest");
  const top = article.getBoundingClientRect().top - stream.getBoundingClientRect().top + stream.scrollTop;
  stream.scrollTo({ top, behavior: still() });
}

// How far, in pixels, the last piece of the newest answer reaches below what is seen.
function hiddenBelow() {
  const pieces = turnList.lastElementChild?.querySelectorAll(".piece:not(:empty)") || [];
  if (!pieces.length) return -1;
  return pieces[pieces.length - 1].getBoundingClientRect().bottom - stream.getBoundingClientRect().bottom;
}

// Bring the end of an answer into view, as far as its beginning stays in view too; whoever scrolls is left alone.
function toEnd(article) {
  const room = article.querySelector(".answer").getBoundingClientRect().top - stream.getBoundingClientRect().top - 10;
  const by = Math.min(hiddenBelow() + 28, room);
  if (by > 0) stream.scrollBy({ top: by, behavior: still() });
}

function showLatest() {
  latest.hidden = hiddenBelow() < 24;
}

new ResizeObserver(showLatest).observe(stream);
stream.addEventListener("scroll", () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(showLatest); }, { passive: true });
latest.addEventListener("click", () => {
  turnList.lastElementChild?.querySelector(".answer").scrollIntoView({ block: "end", behavior: still() });
});
