// Finds a card by words of its title, folded or not: a combobox with what it found.
import type { Chart } from "./chart";
import { html, mark } from "./drawn";
import { plain, type Item } from "./forest";
import { word } from "./words";

const MOST = 8;

export class Finder {
  readonly box = html("div", "map__finder");
  readonly #field = html("input", "inp");
  readonly #list = html("ul", "map__found");
  readonly #chart: Chart;
  #found: Item[] = [];
  #at = 0;

  constructor(chart: Chart) {
    this.#chart = chart;
    this.box.dataset.float = "";
    Object.assign(this.#field, { type: "search", placeholder: word("find"), autocomplete: "off" });
    const combobox = {
      role: "combobox", "aria-label": word("find"), "aria-expanded": "false",
      "aria-controls": "map-found", "aria-autocomplete": "list",
    };
    for (const [name, value] of Object.entries(combobox)) this.#field.setAttribute(name, value);
    this.#list.id = "map-found";
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", word("find"));
    this.#list.hidden = true;
    this.box.append(this.#field, this.#list);
    this.#field.addEventListener("input", () => this.#seek());
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#field.addEventListener("blur", () => this.#close());
    // Before the field loses the focus, which would take the list away.
    this.#list.addEventListener("pointerdown", (event) => this.#pick(event));
  }

  #seek(): void {
    const words = plain(this.#field.value).split(/\s+/).filter(Boolean);
    const has = (item: Item): boolean => {
      const title = plain(item.title);
      return words.every((one) => title.includes(one));
    };
    this.#found = words.length ? this.#chart.forest.items.filter(has).slice(0, MOST) : [];
    this.#at = 0;
    this.#show(words.length > 0);
  }

  #show(isAsked: boolean): void {
    const rows = this.#found.map((item, index) => {
      const row = html("li", "", mark(item.health), html("span", "", item.title));
      if (item.team) row.append(html("small", "", item.team));
      row.id = `map-found-${index}`;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", String(index === this.#at));
      return row;
    });
    const none = html("li", "muted", word("nothing"));
    none.setAttribute("role", "option");
    none.setAttribute("aria-disabled", "true");
    this.#list.replaceChildren(...(rows.length ? rows : [none]));
    this.#list.hidden = !isAsked;
    this.#field.setAttribute("aria-expanded", String(isAsked));
    if (rows.length) this.#field.setAttribute("aria-activedescendant", `map-found-${this.#at}`);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  #press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#found.length) {
      this.#at = (this.#at + step + this.#found.length) % this.#found.length;
      this.#show(true);
    } else if (event.key === "Enter") this.#go(this.#found[this.#at]);
    else if (event.key === "Escape" && !this.#list.hidden) this.#close();
    else return;
    event.preventDefault();
  }

  #pick(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest("li") : null;
    const index = [...this.#list.children].indexOf(row as Element);
    event.preventDefault();
    this.#go(this.#found[index]);
  }

  #go(item: Item | undefined): void {
    if (!item) return;
    this.#field.value = "";
    this.#close();
    if (this.#chart.camera.level === "blocks") this.#chart.zoom(0.8 / this.#chart.camera.z);
    this.#chart.select(item.id, { show: true, focus: true });
  }

  #close(): void {
    this.#list.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
    this.#field.removeAttribute("aria-activedescendant");
  }
}
