// ---- the drawer: an item from near, what was saved, the earlier conversations, a link to share; one at a time, with a way back

const drawer = $("dialog.drawer"), inside = $(".drawer .inside"), drawerBack = $(".drawer [data-drawer=back]");
const trail = [];                   // what was looked at before, and what is looked at now
let looking = 0;

async function look(kind, more = {}, again = false) {
  const mine = ++looking;
  if (!again) trail.push({ kind, more });
  if (!drawer.open) { drawer.showModal(); drawer.focus(); }
  drawer.dataset.kind = kind;
  drawer.setAttribute("aria-busy", "true");
  const found = await ask(kind, more);
  if (mine !== looking || !drawer.open) return;
  drawer.setAttribute("aria-busy", "false");
  drawerBack.hidden = trail.length < 2;
  $(".drawer .title").textContent = found ? found.title : "";
  inside.innerHTML = found ? found.markup : "";
  if (!found) inside.textContent = tells("not_done");
  if (!again) inside.scrollTo(0, 0);
  showMarks(inside);
  if (kind === "share" && found) showAddress(found.key);
  if (kind === "saved") showPicked();
}

function lookBack() {
  trail.pop();
  const { kind, more } = trail[trail.length - 1];
  look(kind, more, true);
}

// What is looked at as it is now.
function lookAgain() {
  const now = trail[trail.length - 1];
  if (drawer.open && now) look(now.kind, now.more, true);
}

function lookAt({ item, variant = "" }) {
  if (!readOnly) trigger("react", { item, kind: "click" });
  look("detail", { item, variant });
}

drawer.addEventListener("close", () => { trail.length = 0; looking += 1; inside.replaceChildren(); });
drawer.addEventListener("click", (event) => { if (event.target === drawer) drawer.close(); });

// ---- an item's forms: each choice of color, size and the like leads to one of them

function choose(control) {
  const detail = control.closest(".detail"), forms = JSON.parse(detail.dataset.forms);
  const { option, value } = control.dataset;
  const wanted = { ...chosen(detail), [option]: value };
  const fits = (form) => Object.entries(wanted).filter(([name, v]) => form.options[name] === v).length;
  const best = forms.filter((form) => form.options[option] === value).sort((a, b) => fits(b) - fits(a) || b.stock - a.stock)[0];
  if (best) showForm(detail, best, forms);
}

function chosen(detail) {
  return Object.fromEntries([...detail.querySelectorAll("[data-option][aria-pressed=true]")].map((b) => [b.dataset.option, b.dataset.value]));
}

function showForm(detail, form, forms) {
  for (const button of detail.querySelectorAll("[data-option]")) {
    const { option, value } = button.dataset, others = { ...form.options, [option]: value };
    button.setAttribute("aria-pressed", String(form.options[option] === value));
    const there = forms.some((f) => f.stock > 0 && Object.entries(others).every(([name, v]) => f.options[name] === v));
    button.classList.toggle("out", !there);
  }
  detail.querySelector(".price").textContent = form.price;
  const stock = detail.querySelector(".stock");
  stock.textContent = form.says;
  stock.classList.toggle("out", form.stock <= 0);
  const picture = detail.querySelector(".picture img");
  if (picture && form.image) picture.src = form.image;
}

// ---- what was saved

function picked() {
  return [...inside.querySelectorAll(".keep input:checked")].map((box) => box.closest("[data-item]").dataset.title);
}

function showPicked() {
  const go = inside.querySelector("[data-drawer=compare]"), count = picked().length;
  if (!go) return;
  go.disabled = count < 2 || count > MOST_COMPARED || busy;
  go.textContent = count > MOST_COMPARED ? tells("too_many", { count: MOST_COMPARED }) : count < 2 ? tells("pick") : tells("compare_count", { count });
}
inside.addEventListener("change", showPicked);

function unsave(control) {
  control.closest("li").classList.add("going");
  trigger("react", { item: control.closest("[data-item]").dataset.item, kind: "unshortlist" });
}

// ---- a link to share

function showAddress(key) {
  const field = inside.querySelector("#shared-address");
  field.value = new URL(`?shared=${key}`, location.origin + location.pathname).href;
  field.select();
}

async function copyAddress() {
  const field = inside.querySelector("#shared-address");
  field.select();
  const copied = await (navigator.clipboard ? navigator.clipboard.writeText(field.value).then(() => true, () => false) : false);
  const done = copied || document.execCommand("copy");
  inside.querySelector(".copied").textContent = tells(done ? "copied" : "copy_by_hand");
}
