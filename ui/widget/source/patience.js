// What to do while the server can't be reached: wait, longer each time, try again, and find out why.

import { Away, Refused } from "./wire.js";

const SHORTEST_MS = 1000, LONGEST_MS = 30000;

/** Whether an error says that the conversation isn't there, or isn't ours. */
export const gone = (error) => error instanceof Refused && [401, 404].includes(error.status);

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const aborted = (signal) => new Promise((resolve) => { signal?.addEventListener("abort", resolve, { once: true }); });

/** Something with a `visit` that may get `lost`. */
export class Patience {
  /** `away`: the server can't be reached; `refused`: it doesn't serve this site. `changed` is called when either changes. */
  constructor(wire, memory, changed) {
    Object.assign(this, { wire, memory, changed, away: false, tries: 0, refused: memory.get("allowed") === false, wake: () => {} });
  }

  /** Do something; where the server can't be reached, wait, longer each time, so that it may be done again. */
  async trying(work, signal) {
    try {
      await work();
    } catch (error) {
      if (signal?.aborted) return;
      if (gone(error) && this.visit) {
        this.lost();
        return this.breath();
      }
      if (!(error instanceof Away)) console.error(error);
      await Promise.race([this.wait(), aborted(signal)]);
    }
  }

  /** One pause for all that wait; `wake` ends it. */
  wait() {
    if (this.pausing) return this.pausing;
    this.away = true;
    const longest = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** this.tries++);
    const slept = pause(longest * (0.75 + Math.random() / 2));
    this.pausing = Promise.race([slept, new Promise((resolve) => { this.wake = resolve; })]).finally(() => { this.pausing = null; });
    this.probe();
    this.changed();
    return this.pausing;
  }

  calm() {
    this.tries = 0;
    if (!this.away && !this.refused) return;
    this.away = this.refused = false;
    this.changed();
  }

  /** Find out whether the server refuses the site that this page belongs to. Raises nothing. */
  async probe() {
    if (new URL(this.wire.base).origin === location.origin) return;
    const allowed = await this.wire.allowed().catch(() => null);
    if (allowed === null) return;
    this.memory.set({ allowed });
    this.refused = !allowed;
    if (this.refused) console.error(`Shoptalk: ${this.wire.base} doesn't serve pages of ${location.origin}. Add that to SHOPTALK_ALLOWED_ORIGINS of the server and restart it.`);
    this.changed();
  }

  /** A moment, so that nothing is asked for in a rush. */
  breath() {
    return pause(SHORTEST_MS);
  }
}
