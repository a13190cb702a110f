// An open page stays of today. The server tells by a stream, or when asked every now and then, which
// of the page's topics moved; what is marked with data-live-part is then fetched anew from the page's
// own address and morphed. Whoever else draws from the same facts hears "northing:moved".
import htmx from "htmx.org";
import { isBusy, keepOpen, Rows } from "./morphing";

const POLL = 30_000;
const SILENCE = 45_000;
const GATHER = 200;
const BETWEEN = 1_500;
const SAY_EVERY = 10_000;

const main = document.querySelector<HTMLElement>("main[data-live]");

class Live {
  #main: HTMLElement;
  #source: EventSource | null = null;
  #since: string;
  #failures = 0;
  #retry: number | undefined;
  #silence: number | undefined;
  #refresh: number | undefined;
  #isStale = false;
  #isFetching = false;
  #isOver = false;
  #isPolled: boolean;
  #mark = "";
  #saidAt = 0;

  constructor(page: HTMLElement) {
    this.#main = page;
    this.#since = page.dataset.liveSince ?? "";
    this.#isPolled = "livePolled" in page.dataset;
  }

  begin(): void {
    document.addEventListener("visibilitychange", () => this.#follow());
    window.addEventListener("pagehide", () => this.#pause());
    window.addEventListener("pageshow", (event) => event.persisted && this.#follow());
    // What was being typed is sent or given up: what waited for that may come now.
    document.addEventListener("focusout", () => this.#isStale && this.#soon(BETWEEN));
    this.#follow();
  }

  /** A page that nobody looks at listens to nothing; the stream tells it afterwards what it missed. */
  #follow(): void {
    this.#pause();
    if (document.hidden || this.#isOver) return;
    if (this.#isPolled) void this.#poll();
    else this.#listen();
    if (this.#isStale) this.#soon(GATHER);
  }

  #pause(): void {
    this.#source?.close();
    this.#source = null;
    window.clearTimeout(this.#retry);
    window.clearTimeout(this.#silence);
  }

  #asked(): URLSearchParams {
    const topics = (this.#main.dataset.liveTopics ?? "").split(" ");
    return new URLSearchParams(topics.map((topic) => ["topic", topic]));
  }

  #listen(): void {
    const asked = this.#asked();
    asked.set("since", this.#since);
    const source = new EventSource(`${this.#main.dataset.live}?${asked}`);
    this.#source = source;
    source.onerror = () => this.#fail();
    const hear = (kind: string, then: (words: string[]) => void): void =>
      source.addEventListener(kind, (event) => {
        this.#heard();
        then((event as MessageEvent<string>).data.trim().split(" "));
      });
    hear("here", () => (this.#failures = 0));
    hear("beat", ([at]) => this.#reached(at));
    hear("moved", ([at, ...topics]) => this.#moved(topics, at));
    hear("closed", ([why]) => this.#close(why));
  }

  /** A line that was cut says nothing: silence tells it. */
  #heard(): void {
    window.clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => this.#fail(), SILENCE);
  }

  #reached(at: string | undefined): void {
    if (at && !this.#isStale) this.#since = at;
  }

  #close(why: string | undefined): void {
    this.#pause();
    this.#isPolled = why === "poll";
    // Not all pages at one moment, where a server was started anew.
    const wait = why === "again" ? 500 + Math.random() * 2_500 : 0;
    this.#retry = window.setTimeout(() => (why === "again" ? this.#listen() : void this.#poll()), wait);
  }

  #fail(): void {
    this.#pause();
    this.#failures += 1;
    const wait = Math.min(POLL, 1_000 * 2 ** (this.#failures - 1)) * (0.5 + Math.random() / 2);
    this.#retry = window.setTimeout(() => {
      if (this.#failures > 2) void this.#poll();
      else this.#listen();
    }, wait);
  }

  /** Asks what moved; where the stream only failed, it is tried again after each answer. */
  async #poll(): Promise<void> {
    const mark = this.#mark || `"${this.#since}-"`;
    const asking = { headers: { "If-None-Match": mark }, cache: "no-store", redirect: "manual" } as const;
    try {
      const answer = await fetch(`${this.#main.dataset.live}state/?${this.#asked()}`, asking);
      if (answer.status === 200) {
        this.#mark = answer.headers.get("ETag") ?? "";
        this.#moved(((await answer.json()) as { topics: string[] }).topics);
      } else if (answer.status !== 304 && answer.status < 500) {
        // Signed out, or no member any more: what is on the page stays there.
        this.#isOver = true;
      }
    } catch {
      // No answer: the next try comes anyway.
    }
    if (this.#isOver || document.hidden) return;
    if (this.#isPolled) this.#retry = window.setTimeout(() => void this.#poll(), POLL);
    else this.#listen();
  }

  #moved(topics: string[], at?: string): void {
    document.dispatchEvent(new CustomEvent("northing:moved", { detail: { topics } }));
    if (this.#parts(document).length === 0) {
      this.#reached(at);
      return;
    }
    this.#isStale = true;
    this.#soon(GATHER);
  }

  #soon(wait: number): void {
    if (this.#refresh !== undefined) return;
    this.#refresh = window.setTimeout(() => {
      this.#refresh = undefined;
      if (!document.hidden) void this.#fetch();
    }, wait);
  }

  #parts(page: Document): HTMLElement[] {
    return [...page.querySelectorAll<HTMLElement>("[data-live-part][id]")];
  }

  async #fetch(): Promise<void> {
    if (this.#isFetching) return this.#soon(BETWEEN);
    this.#isFetching = true;
    this.#isStale = false;
    try {
      const answer = await fetch(location.href, { cache: "no-store", redirect: "manual" });
      if (answer.ok) await this.#show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      else this.#isStale = answer.status >= 500;
    } catch {
      this.#isStale = true;
    }
    this.#isFetching = false;
    if (this.#isStale && !this.#parts(document).some(isBusy)) this.#soon(BETWEEN * 4);
  }

  async #show(page: Document): Promise<void> {
    const next = page.querySelector<HTMLElement>("main[data-live]");
    if (!next) return;
    const moved: string[] = [];
    for (const part of this.#parts(document)) {
      const fresh = page.getElementById(part.id);
      if (!fresh) continue;
      if (isBusy(part)) {
        this.#isStale = true;
        continue;
      }
      const rows = new Rows(part);
      keepOpen(part, fresh);
      await htmx.swap({ text: fresh.outerHTML, target: part, swap: "outerMorph" });
      const shown = document.getElementById(part.id);
      if (shown) moved.push(...rows.tint(shown));
    }
    if (!this.#isStale) this.#since = next.dataset.liveSince ?? this.#since;
    this.#say([...new Set(moved)]);
  }

  /** Politely, and not with every number that moves. */
  #say(moved: string[]): void {
    const line = document.querySelector("#said");
    if (!line || moved.length === 0 || Date.now() - this.#saidAt < SAY_EVERY) return;
    this.#saidAt = Date.now();
    line.textContent = (this.#main.dataset.liveWords ?? "…").replace("…", moved.slice(0, 3).join(", "));
  }
}

if (main) new Live(main).begin();
