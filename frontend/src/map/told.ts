// One line at the foot of the map: what was done, what can be done about it, why something cannot.
import { html } from "./drawn";

export class Told {
  readonly line = html("div", "map__told");
  readonly #words = html("p");
  readonly #ways = html("div", "ways");

  constructor() {
    this.line.dataset.float = "";
    this.line.hidden = true;
    this.line.append(this.#words, this.#ways);
    this.#words.setAttribute("role", "status");
  }

  say(text: string, ...ways: HTMLElement[]): void {
    this.line.hidden = false;
    this.#words.textContent = text;
    this.#ways.replaceChildren(...ways);
  }

  clear(): void {
    this.#words.textContent = "";
    this.#ways.replaceChildren();
    this.line.hidden = true;
  }
}
