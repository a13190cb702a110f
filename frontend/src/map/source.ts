// The facts of the map, and what is written back: by the forms that a page without scripts has.
import type { MapData } from "./forest";

/** Fetches the map, and again only what changed. */
export class Source {
  readonly #address: string;
  #known = "";
  #tag = "";
  #newest = { address: "", tag: "" };

  constructor(address: string) {
    this.#address = new URL(address, location.href).pathname;
  }

  /** The map for a query string; null where nothing changed since the last time. */
  async read(query: string): Promise<MapData | null> {
    const address = this.#address + query;
    const headers: Record<string, string> = { Accept: "application/json" };
    if (this.#tag && this.#known === address) headers["If-None-Match"] = this.#tag;
    const answer = await fetch(address, { headers });
    if (answer.status === 304) return null;
    // A name may mean several: the page, drawn anew, asks which.
    if (answer.status === 300) {
      location.reload();
      return null;
    }
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const data = (await answer.json()) as MapData;
    this.#newest = { address, tag: answer.headers.get("ETag") ?? "" };
    return data;
  }

  /** What was read last is on show: from now on only news is wanted. */
  isShown(): void {
    [this.#known, this.#tag] = [this.#newest.address, this.#newest.tag];
  }
}

export interface Answer {
  status: number;
  text: string;
}

/** Sends a form that counts once. */
export async function send(address: string, values: Record<string, string>): Promise<Answer> {
  const token = document.querySelector<HTMLInputElement>("#map-send [name=csrfmiddlewaretoken]");
  const body = new URLSearchParams({
    csrfmiddlewaretoken: token?.value ?? "",
    idempotency_key: newKey(),
    ...values,
  });
  const answer = await fetch(address, { method: "POST", body, headers: { "HX-Request": "true" } });
  return { status: answer.status, text: await answer.text() };
}

/** Works without https as well, where `randomUUID` is not there. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
