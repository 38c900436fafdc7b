// The profile panel: beside the chat on a wide screen, a sheet over it on a narrow one.
// Events for the server: 'react', 'forget', 'edit', 'remember', 'erase'.

const root = element.closest("#aside") || element;
const wide = matchMedia("(min-width: 1080px)");
let open = false, opener = null, erasing = false;

const veil = document.createElement("div");
veil.className = "veil";
root.after(veil);
root.setAttribute("role", "complementary");
root.setAttribute("aria-label", "Your profile");

function place() {
  const shown = open || wide.matches;
  root.classList.toggle("open", open && !wide.matches);
  veil.classList.toggle("open", open && !wide.matches);
  root.inert = !shown;
  document.dispatchEvent(new CustomEvent("shoptalk:panel-moved", { detail: shown }));
}

function move(now) {
  if (now && wide.matches) return root.querySelector(".panel .sections")?.scrollTo({ top: 0, behavior: "smooth" });
  if (now) opener = document.activeElement;
  open = now;
  place();
  if (now) root.querySelector("[data-panel=close]")?.focus();
  else opener?.focus();
}

document.addEventListener("shoptalk:panel", (event) => move(event.detail));
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && open) move(false); });
veil.addEventListener("click", () => move(false));
wide.addEventListener("change", () => { open = false; place(); });

function go(entry) {
  entry.classList.add("going");
  setTimeout(() => entry.classList.remove("going"), 4000);
}

element.addEventListener("click", (event) => {
  const control = event.target.closest("[data-forget], [data-unsave], [data-forget-all], [data-edit], [data-remember], [data-panel]");
  if (!control) return;
  const { forget, unsave, forgetAll, edit, polarity, remember } = control.dataset;
  if (forget !== undefined) { go(control.closest("li")); trigger("forget", { interest: forget }); }
  else if (unsave !== undefined) { go(control.closest("li")); trigger("react", { item: unsave, kind: "unshortlist" }); }
  else if (edit !== undefined) { go(control.closest("li")); trigger("edit", { interest: edit, polarity }); }
  else if (remember) { control.setAttribute("aria-checked", String(remember === "yes")); trigger("remember", { given: remember }); }
  else if (forgetAll) { erasing = true; control.closest("details").open = false; trigger("erase", {}); }
  else move(false);
});
element.addEventListener("error", (event) => { if (event.target.tagName === "IMG") event.target.remove(); }, true);

function drawn() {
  const panel = element.querySelector(".panel");
  if (!panel) return;
  for (const left of element.querySelectorAll(".going")) left.classList.remove("going");
  const trouble = panel.dataset.trouble;
  document.dispatchEvent(new CustomEvent("shoptalk:panel-drawn", { detail: { trouble, emptied: erasing && !trouble } }));
  erasing = false;
}

watch("value", drawn);
place();
drawn();
