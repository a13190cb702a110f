// What floats over the map: the way to find and what the lines mean above, zoom below.
import type { Chart } from "./chart";
import { button, html } from "./drawn";
import { linksFrom } from "./links";
import type { Told } from "./told";
import { word } from "./words";

const STEP = 1.25;

export function zoomTools(chart: Chart): HTMLElement {
  const bar = html("div", "map__tools");
  bar.dataset.float = "";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", word("zoom"));
  const out = button("btn ghost icon", "−", () => chart.zoom(1 / STEP));
  out.setAttribute("aria-label", word("zoom_out"));
  const closer = button("btn ghost icon", "+", () => chart.zoom(STEP));
  closer.setAttribute("aria-label", word("zoom_in"));
  bar.append(out, closer, button("btn ghost", word("fit"), () => chart.fit()));
  return bar;
}

/** Draws the links on demand: they count nothing, and would cover what counts. */
export class LinkToggle {
  readonly box = html("div", "map__links");
  readonly #chart: Chart;
  readonly #told: Told;
  readonly #address: () => string;
  readonly #press: HTMLButtonElement;
  readonly #key = html("span", "map__key");

  constructor(chart: Chart, told: Told, address: () => string) {
    this.#chart = chart;
    this.#told = told;
    this.#address = address;
    this.#press = button("btn", word("links"), () => void this.#turn());
    this.#press.setAttribute("aria-pressed", "false");
    this.#key.hidden = true;
    this.#key.append(
      html("span", "map__line map__line--supports", word("supports")),
      html("span", "map__line map__line--conflicts", word("conflicts")),
    );
    this.box.dataset.float = "";
    this.box.append(this.#press, this.#key);
  }

  async renew(): Promise<void> {
    if (this.#chart.links) this.#chart.links = await linksFrom(this.#address());
    this.#chart.later();
  }

  async #turn(): Promise<void> {
    try {
      this.#chart.links = this.#chart.links ? null : await linksFrom(this.#address());
    } catch {
      this.#told.say(word("failed"));
    }
    const { links } = this.#chart;
    this.#press.setAttribute("aria-pressed", String(links !== null));
    this.#key.hidden = links === null;
    if (links) this.#told.say(this.#words(links.supports.length, links.conflicts.length));
    else this.#told.clear();
    this.#chart.later();
  }

  #words(supports: number, conflicts: number): string {
    return `${word("supports")}: ${supports} · ${word("conflicts")}: ${conflicts}`;
  }
}
