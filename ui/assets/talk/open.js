// What all parts of the page's script work with; ui/sources.py joins them. Gradio calls the whole with element, trigger, server, props and watch;
// the server's side of it is ui/page.py. Markup comes ready and escaped from there; the shopper's own words are only ever put in as text.
// Events for the server: 'say', 'react', 'enter', 'restart', 'refresh'; questions to it: those of ui/questions.py, by ask().

const talk = element.querySelector(".talk");
const $ = (selector) => talk.querySelector(selector);
const stream = $(".stream"), turnList = $(".turns"), hero = $(".hero");
const form = $(".composer"), box = $("#message"), send = $(".send"), halt = $(".halt"), over = $(".over");
const latest = $(".latest"), toast = $(".toast"), editBar = $(".editing");
const limit = Number(talk.dataset.limit);
const words = JSON.parse(talk.dataset.words), plurals = new Intl.PluralRules(talk.lang);

const recall = (key) => { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; } };
const keep = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private mode */ } };
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

let busy = true, conversation = "", token = "", held = "", waiting = false, readOnly = false;
let steps = 0;                      // grows with all that the shopper does to the transcript: what was asked for before is old then

// The words of a key, with {count} and the like filled in; a number chooses the form that the language has for it.
function tells(key, fields = {}) {
  const found = words[key], form = typeof found === "string" ? found : found[plurals.select(fields.count)] || found.other;
  return form.replace(/\{(\w+)\}/g, (_, name) => String(fields[name]));
}

// What the server says to a question, or null where it can't be reached.
async function ask(question, more = {}) {
  try { return await server[question]({ token, ...more }); } catch { return null; }
}

let toasting = 0;
function tell(said) {
  $("#said-aside").textContent = said;
  toast.textContent = said;
  toast.hidePopover();  // and up again, over whatever was opened since
  toast.showPopover();
  clearTimeout(toasting);
  toasting = setTimeout(() => toast.hidePopover(), 2600);
}
