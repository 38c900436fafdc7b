// Defines the element, and adds one to a page that has none of its own. Once it is defined, one is there.

import { ShoptalkChat } from "./element.js";

const SCRIPT = document.currentScript || [...document.querySelectorAll("script[src]")].find((s) => /\/widget\.js$/.test(new URL(s.src, document.baseURI).pathname));

function add() {
  const made = document.createElement("shoptalk-chat");
  const give = () => { for (const [name, value] of Object.entries(SCRIPT?.dataset || {})) made.setAttribute(name, value); };
  give();
  if (SCRIPT) new MutationObserver(give).observe(SCRIPT, { attributes: true });
  document.body.append(made);
}

function start() {
  if (customElements.get("shoptalk-chat")) return;
  if (SCRIPT) ShoptalkChat.home = new URL(".", SCRIPT.src).href;
  if (!document.querySelector("shoptalk-chat")) add();
  customElements.define("shoptalk-chat", ShoptalkChat);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
