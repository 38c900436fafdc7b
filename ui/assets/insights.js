// What one looks at: a span of days, by day or by week, one kind of things or all. It stands in the address, so that it can be kept and sent.

const tools = element.querySelector(".tools"), answer = element.querySelector(".answer"), spoken = element.querySelector("#insights-said");
const own = element.querySelector("#insights-own"), opener = element.querySelector("[data-own]"), only = element.querySelector("[data-everything]");
let asked = 0;

function read() {
  const query = new URLSearchParams(location.search), found = {};
  for (const name of ["days", "from", "to", "by", "category"]) if (query.get(name)) found[name] = query.get(name);
  return found;
}

function mark(wanted) {
  const days = wanted.from ? "" : wanted.days || "30";
  for (const button of tools.querySelectorAll("[data-days]")) button.ariaPressed = String(button.dataset.days === days);
  for (const button of tools.querySelectorAll("[data-by]")) button.ariaPressed = String(button.dataset.by === (wanted.by || "day"));
  opener.classList.toggle("on", Boolean(wanted.from));
  only.hidden = !wanted.category;
  only.firstElementChild.textContent = wanted.category || "";
  only.ariaLabel = spoken.dataset.only.replace("{}", wanted.category || "");
}

async function look(wanted, keep) {
  const mine = ++asked, open = [...answer.querySelectorAll("details[open]")].map((d) => d.closest("section").getAttribute("aria-labelledby"));
  if (keep) history.replaceState(null, "", `?${new URLSearchParams(wanted)}`);
  mark(wanted);
  answer.setAttribute("aria-busy", "true");
  spoken.textContent = spoken.dataset.busy;
  let markup;
  try {
    markup = await server.look(wanted);
  } catch {
    if (mine === asked) location.reload(); // signed out, most likely
    return;
  }
  if (mine !== asked) return;
  const held = document.activeElement?.closest?.("[data-category]")?.dataset.category;
  answer.innerHTML = markup;
  answer.setAttribute("aria-busy", "false");
  spoken.textContent = spoken.dataset.ready;
  for (const name of open) answer.querySelector(`[aria-labelledby="${name}"] details`)?.setAttribute("open", "");
  if (held) answer.querySelector(`[data-category="${CSS.escape(held)}"]`)?.focus();
  const sheet = answer.querySelector(".sheet");
  if (sheet?.dataset.first) [own.querySelector("[name=from]").value, own.querySelector("[name=to]").value] = [sheet.dataset.first, sheet.dataset.last];
}

function change(part) {
  const wanted = { ...read(), ...part };
  for (const name of Object.keys(wanted)) if (!wanted[name]) delete wanted[name];
  look(wanted, true);
}

element.addEventListener("click", (event) => {
  const control = event.target.closest("[data-days], [data-by], [data-category], [data-own], [data-everything]");
  if (!control) return;
  const { days, by, category } = control.dataset;
  if (days) { own.hidden = true; opener.ariaExpanded = "false"; change({ days, from: "", to: "" }); }
  else if (by) change({ by });
  else if (category) change({ category: category === read().category ? "" : category });
  else if (control === only) { change({ category: "" }); tools.querySelector("[aria-pressed=true]").focus(); }
  else { own.hidden = !own.hidden; opener.ariaExpanded = String(!own.hidden); if (!own.hidden) own.querySelector("input").focus(); }
});
tools.addEventListener("submit", (event) => {
  event.preventDefault();
  const [first, last] = [own.querySelector("[name=from]").value, own.querySelector("[name=to]").value].sort();
  if (first && last) change({ from: first, to: last, days: "" });
});
look(read(), false);
