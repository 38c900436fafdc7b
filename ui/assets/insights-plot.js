// Lines over time: the values under the pointer, or under the arrow keys, and lines that can be hidden.

const parsed = (plot) => (plot.data ??= JSON.parse(plot.dataset.plot));
const place = (plot, at) => (parsed(plot).pieces.length > 1 ? (100 * at) / (parsed(plot).pieces.length - 1) : 50);
const shownOf = (plot) => parsed(plot).series.map((_, at) => plot.querySelector(`[data-series="${at}"]`).ariaPressed === "true");

function point(plot, at) {
  const { pieces, series } = parsed(plot), shown = shownOf(plot);
  const area = plot.querySelector(".area"), tip = plot.querySelector(".tip"), guide = plot.querySelector(".guide");
  plot.at = Math.max(0, Math.min(pieces.length - 1, at));
  const left = place(plot, plot.at);
  guide.hidden = tip.hidden = false;
  guide.style.left = `${left}%`;
  const dots = series.map((one, n) => {
    const height = one.at[plot.at];
    if (height === null || !shown[n]) return null;
    const dot = document.createElement("i");
    dot.className = `s${n % 6}`;
    dot.style.left = `${left}%`;
    dot.style.bottom = `${height}%`;
    return dot;
  });
  plot.querySelector(".points").replaceChildren(...dots.filter(Boolean));
  const day = document.createElement("b");
  day.textContent = pieces[plot.at];
  const lines = series.flatMap((one, n) => {
    if (!shown[n]) return [];
    const line = document.createElement("span"), swatch = document.createElement("i"), value = document.createElement("em");
    swatch.className = `s${n % 6}`;
    value.textContent = one.said[plot.at] ?? "–";
    line.append(swatch, `${one.name} `, value);
    return [line];
  });
  tip.replaceChildren(day, ...lines);
  const middle = (area.clientWidth * left) / 100 + area.offsetLeft, fits = middle + 14 + tip.offsetWidth <= plot.clientWidth;
  tip.style.left = `${Math.max(0, fits ? middle + 14 : middle - 14 - tip.offsetWidth)}px`;
}

function leave(plot) {
  for (const part of plot.querySelectorAll(".guide, .tip")) part.hidden = true;
  plot.querySelector(".points").replaceChildren();
  plot.at = undefined;
}

element.addEventListener("pointermove", (event) => {
  const plot = event.target.closest?.(".plot");
  for (const other of element.querySelectorAll(".plot")) if (other !== plot && other.at !== undefined && !other.contains(document.activeElement)) leave(other);
  const area = event.target.closest?.(".drawing")?.querySelector(".area");
  if (!area) return;
  const box = area.getBoundingClientRect(), count = parsed(plot).pieces.length;
  point(plot, Math.round(((event.clientX - box.left) / box.width) * (count - 1)));
});
element.addEventListener("pointerleave", () => element.querySelectorAll(".plot").forEach((plot) => plot.contains(document.activeElement) || leave(plot)));
element.addEventListener("focusin", (event) => event.target.matches(".drawing:focus-visible") && point(event.target.closest(".plot"), Infinity));
element.addEventListener("focusout", (event) => event.target.matches(".drawing") && leave(event.target.closest(".plot")));
element.addEventListener("keydown", (event) => {
  if (!event.target.matches(".drawing")) return;
  const plot = event.target.closest(".plot"), now = plot.at ?? parsed(plot).pieces.length - 1;
  const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: Infinity }[event.key];
  if (event.key === "Escape") leave(plot);
  if (to === undefined) return;
  event.preventDefault();
  point(plot, to);
});
element.addEventListener("click", (event) => {
  const key = event.target.closest("[data-series]");
  if (!key) return;
  const plot = key.closest(".plot"), on = key.ariaPressed !== "true";
  key.ariaPressed = String(on);
  plot.querySelector(`[data-line="${key.dataset.series}"]`).classList.toggle("off", !on);
  if (plot.at !== undefined) point(plot, plot.at);
});
