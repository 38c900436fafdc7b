// The server's /v1, as far as a shopper's page needs it. Knows neither the screen nor what a conversation means.

const SILENCE_MS = 45000;

/** The name of the first event of every stream: the server has answered. */
export const OPEN = "open";

/** The server can't be reached or isn't well: the same request may be tried again. */
export class Away extends Error {}

/** The server understood and said no. */
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** The events of a stream as {id, name, data}. Raises Away where it breaks off or is silent for too long. */
async function* frames(response, hush) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const silent = setTimeout(hush, SILENCE_MS);
    const { value, done } = await reader.read().catch((error) => { throw new Away(error.message); }).finally(() => clearTimeout(silent));
    if (done) return;
    const blocks = (rest + value).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop();
    yield* blocks.map(frame).filter((f) => f.data);
  }
}

function frame(block) {
  const made = { id: 0, name: "", data: null };
  for (const line of block.split("\n")) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) || [];
    if (field === "id") made.id = Number(value);
    else if (field === "event") made.name = value;
    else if (field === "data") made.data = JSON.parse(value);
  }
  return made;
}

export class Wire {
  /** `base` is the address under which the server's /v1 is, with a slash at its end. */
  constructor(base) {
    this.base = base;
  }

  async ask(path, { token, body, accept = "application/json", signal, method = body ? "POST" : "GET", keepalive = false } = {}) {
    const headers = { Accept: accept };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    const options = { method, headers, signal, keepalive, credentials: "omit", cache: "no-store", body: body && JSON.stringify(body) };
    const response = await fetch(new URL(`v1/${path}`, this.base), options).catch((error) => { throw new Away(error.message); });
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    if (response.status >= 500 || response.status === 429) throw new Away(problem.detail);
    throw new Refused(response.status, problem.detail || response.statusText);
  }

  async json(path, options) {
    const response = await this.ask(path, options);
    return response.json();
  }

  async *stream(path, options, signal) {
    const silence = new AbortController();
    const either = AbortSignal.any([signal, silence.signal]);
    const response = await this.ask(path, { ...options, accept: "text/event-stream", signal: either });
    yield { id: 0, name: OPEN, data: {} };
    yield* frames(response, () => silence.abort());
  }

  begin(who) {
    return this.json("conversations", { body: who });
  }

  turn({ id, token }, body, signal) {
    return this.stream(`conversations/${id}/turns`, { token, body }, signal);
  }

  events({ id, token }, after, signal) {
    return this.stream(`conversations/${id}/events?after=${after}`, { token }, signal);
  }

  /** What happened behind an event by now: {events: [{id, name, data}], after}. */
  async since({ id, token }, after) {
    const { events, after: last } = await this.json(`conversations/${id}/events?after=${after}`, { token });
    return { last, events: events.map((e) => ({ id: e.id, name: e.event, data: { turn_id: e.turn_id, ...e.data } })) };
  }

  react({ id, token }, item, kind) {
    return this.ask(`conversations/${id}/feedback`, { token, body: { item_id: item, kind }, keepalive: true });
  }

  stop({ id, token }) {
    return this.ask(`conversations/${id}/stop`, { token, method: "POST" });
  }

  item(id) {
    return this.json(`items/${encodeURIComponent(id)}`);
  }

  /** Whether this page's site may use the API. Raises Away when the server can't be reached, which looks the same to `fetch`. */
  async allowed() {
    const reach = (path, method) => fetch(new URL(path, this.base), { method, cache: "no-store", credentials: "omit" });
    const open = () => reach("healthz", "GET").then(() => true, () => false);
    if (await open()) return true;
    const script = await reach(`widget.js?${Date.now()}`, "HEAD").catch((error) => { throw new Away(error.message); });
    if (!script.ok) throw new Away(script.statusText);
    return open();
  }
}
