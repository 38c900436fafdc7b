// What this browser keeps of the conversation with one server, so that it outlives a reload and other pages of the site. Other tabs of the
// same site see the same conversation; whether the panel is open, and a message that isn't answered yet, belong to one tab.

const TAB = ["open", "pending", "draft", "allowed"];

function read(store, name) {
  try { return JSON.parse(store().getItem(name)) || {}; } catch { return {}; }
}

function write(store, name, value) {
  try { store().setItem(name, JSON.stringify(value)); } catch { /* private mode: this page alone remembers */ }
}

export class Memory {
  /** `place` tells several widgets of a page apart. `changed` is called when another tab or widget changed what all of them share. */
  constructor(server, place, changed) {
    this.name = `shoptalk ${server}`;
    this.tabName = `${this.name} ${place}`;
    this.shared = read(() => localStorage, this.name);
    this.tab = read(() => sessionStorage, this.tabName);
    this.changed = changed;
  }

  /** Hear of other tabs and widgets, until `close`. */
  listen() {
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = () => this.refresh();
  }

  refresh() {
    Object.assign(this.shared, read(() => localStorage, this.name));
    Object.assign(this.tab, read(() => sessionStorage, this.tabName));
    this.changed();
  }

  get(field) {
    return (TAB.includes(field) ? this.tab : this.shared)[field];
  }

  /** Keep some fields; `tell` the other tabs. */
  set(fields, tell = false) {
    const mine = Object.entries(fields).filter(([field]) => TAB.includes(field));
    const ours = Object.entries(fields).filter(([field]) => !TAB.includes(field));
    if (mine.length) write(() => sessionStorage, this.tabName, Object.assign(this.tab, Object.fromEntries(mine)));
    if (ours.length) write(() => localStorage, this.name, Object.assign(this.shared, read(() => localStorage, this.name), Object.fromEntries(ours)));
    if (tell) this.channel?.postMessage("changed");
  }

  close() {
    this.channel?.close();
    this.channel = null;
  }
}
