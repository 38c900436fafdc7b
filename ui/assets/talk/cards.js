// ---- what cards can do: like, save, mark for a comparison, slide along a row

const MOST_COMPARED = 4;
const marked = new Map();           // item id -> title, to be compared

function taste() {
  const kept = recall("shoptalk.marks");
  return kept.conversation === conversation ? kept.items || {} : {};
}

function savedIds() {
  const panel = document.querySelector("#aside .panel");
  return panel ? JSON.parse(panel.dataset.saved) : [];
}

function showMarks(within = talk) {
  const tastes = taste(), saved = new Set(savedIds());
  for (const card of within.querySelectorAll("[data-item]")) {
    const id = card.dataset.item;
    const on = { like: tastes[id] === "like", dislike: tastes[id] === "dislike", shortlist: saved.has(id), compare: marked.has(id) };
    card.classList.toggle("unwanted", on.dislike);
    for (const button of card.querySelectorAll("button[data-act]")) {
      button.setAttribute("aria-pressed", String(on[button.dataset.act]));
      if (button.dataset.act === "shortlist") button.title = tells(on.shortlist ? "saved_item" : "save");
    }
  }
}

function act(control) {
  const { item, title } = control.closest("[data-item]").dataset, kind = control.dataset.act;
  const pressed = control.getAttribute("aria-pressed") === "true";
  if (kind === "compare") return mark(item, title, pressed);
  if (kind === "shortlist") {
    control.setAttribute("aria-pressed", String(!pressed));
    tell(tells(pressed ? "removed" : "saved"));
    return trigger("react", { item, kind: pressed ? "unshortlist" : "shortlist" });
  }
  if (kind === "like" || kind === "dislike") {
    if (pressed) return tell(tells("noted_already"));
    keep("shoptalk.marks", { conversation, items: { ...taste(), [item]: kind } });
    showMarks();
    tell(tells(kind === "like" ? "liked" : "disliked"));
  }
  trigger("react", { item, kind });
}

function mark(item, title, pressed) {
  if (pressed) marked.delete(item);
  else if (marked.size >= MOST_COMPARED) return tell(tells("too_many", { count: MOST_COMPARED }));
  else marked.set(item, title);
  showMarks();
  showComparing();
}

function showComparing() {
  const count = marked.size, go = $("[data-compare=go]");
  $(".comparing").hidden = count === 0;
  $(".comparing .names").textContent = [...marked.values()].join(" · ");
  go.disabled = count < 2;
  go.textContent = count < 2 ? tells("one_more") : tells("compare_count", { count });
}

// The dialogue is in English, whatever the language of the buttons.
function compare(titles) {
  const all = [...titles], final = all.pop();
  if (!say(`compare ${all.join(", ")} and ${final}`)) return;
  marked.clear();
  showMarks();
  showComparing();
}

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
  const shelf = control.closest(".slide").querySelector(".shelf"), wide = shelf.querySelector(".card").offsetWidth;
  const step = wide * Math.max(1, Math.floor(shelf.clientWidth / wide));
  shelf.scrollBy({ left: control.dataset.slide === "on" ? step : -step, behavior: still() });
}
