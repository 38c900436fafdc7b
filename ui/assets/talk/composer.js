// ---- the composer

function sized() {
  if (!CSS.supports("field-sizing", "content")) {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  }
  const excess = box.value.length - limit;
  over.hidden = excess <= 0;
  if (excess > 0) over.textContent = tells("too_long", { count: excess });
  send.disabled = busy || !box.value.trim() || excess > 0;
}

function submit() {
  const instead = editing?.id || "", said = box.value.trim(), before = editing?.before || "";
  if (send.disabled || !say(said, newKey(), instead)) return;
  if (instead) endEdit(before);
  else { box.value = ""; box.dispatchEvent(new Event("input")); }
  box.focus();
}

box.addEventListener("input", () => {
  sized();
  if (editing) return;
  try { sessionStorage.setItem("shoptalk.draft", box.value); } catch { /* private mode */ }
});
box.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowUp" && !box.value && !event.shiftKey) { event.preventDefault(); editLast(); }
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });

// Escape closes what is open (a dialog and the panel do so by themselves), else ends an edit, else stops an answer.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || talk.querySelector("dialog[open]") || document.querySelector("#aside.open")) return;
  if (moreTools(false)) return;
  if (editing) endEdit(editing.before);
  else if (busy && liveKey) stop();
});
