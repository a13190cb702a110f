// The facts of the selected card: beside the map, or as a sheet at the foot of a phone.
import { button, cssOf, html, mark, ring } from "./drawn";
import { MOVABLE, STALE, type Forest, type Item } from "./forest";
import { below, healthWord, percent, word } from "./words";

export interface PanelDeeds {
  address: (item: Item) => string;
  align: () => void;
  fold: () => void;
  closed: () => void;
}

export class Panel {
  readonly box = html("section", "map__panel");
  readonly #deeds: PanelDeeds;

  constructor(deeds: PanelDeeds) {
    this.#deeds = deeds;
    this.box.dataset.float = "";
    this.box.hidden = true;
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
  }

  close(): void {
    if (this.box.hidden) return;
    this.box.hidden = true;
    this.#deeds.closed();
  }

  show(item: Item, forest: Forest, isFolded: boolean): void {
    this.box.hidden = false;
    this.box.setAttribute("aria-label", item.title);
    const link = html("a", "", item.title);
    link.href = this.#deeds.address(item);
    const shut = button("btn ghost icon", "×", () => this.close());
    shut.setAttribute("aria-label", word("close"));
    const head = html("header", "", ring(item.percent), html("strong", "", link), shut);
    head.classList.add(cssOf(item.health));
    this.box.replaceChildren(head, this.#facts(item, forest), this.#ways(item, isFolded));
  }

  #facts(item: Item, forest: Forest): HTMLElement {
    const list = html("dl", "facts");
    const add = (name: string, ...value: (Node | string)[]): void => {
      list.append(html("dt", "", name), html("dd", "", ...value));
    };
    const stale = item.flags & STALE ? [`, ${word("stale")}`] : [];
    const pill = html("span", `pill ${cssOf(item.health)}`, mark(item.health), healthWord(item.health), ...stale);
    add(word("progress"), item.percent === null ? "–" : percent(item.percent), " ", pill);
    if (item.team) add(word("team"), item.team);
    if (item.owner) add(word("owner"), item.owner);
    const up = forest.get(item.up);
    if (up) add(word("within"), up.title);
    if (item.count) add(word("branch"), below(item.count));
    return list;
  }

  #ways(item: Item, isFolded: boolean): HTMLElement {
    const open = html("a", "btn primary", word("open"));
    open.href = this.#deeds.address(item);
    const ways = html("div", "ways", open);
    if (item.flags & MOVABLE) ways.append(button("btn", word("align"), this.#deeds.align));
    if (item.below.length) ways.append(button("btn", word(isFolded ? "unfold" : "fold"), this.#deeds.fold));
    return ways;
  }
}
