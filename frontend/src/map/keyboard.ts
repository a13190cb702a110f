// The keys of the tree: arrows go where the card stands, letters to the next title that begins so.
import type { Chart } from "./chart";
import { plain } from "./forest";
import type { Box } from "./layout";

const PAUSE = 700;
const STEP = 1.25;

export interface Deeds {
  open: (id: number) => void;
  align: () => void;
  confirm: () => boolean;
  leave: () => void;
}

export class Keyboard {
  readonly #chart: Chart;
  readonly #deeds: Deeds;
  #typed = "";
  #typedAt = 0;

  constructor(chart: Chart, deeds: Deeds) {
    this.#chart = chart;
    this.#deeds = deeds;
    chart.layer.addEventListener("keydown", (event) => this.#press(event));
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#go(event.key) || this.#act(event) || this.#type(event.key)) event.preventDefault();
  }

  #go(key: string): boolean {
    const box = this.#chart.box;
    if (!box) return false;
    const { boxes } = this.#chart.layout;
    const ways: Record<string, () => Box | undefined | null> = {
      ArrowDown: () => this.#beside(box, 1),
      ArrowUp: () => this.#beside(box, -1),
      ArrowRight: () => this.#inward(box),
      ArrowLeft: () => box.parent,
      Home: () => boxes[0],
      End: () => boxes.at(-1),
    };
    const way = ways[key];
    if (!way) return false;
    const to = way();
    if (to) this.#chart.select(to.item.id, { focus: true, show: true });
    return true;
  }

  /** The nearest card above or below in the same column. */
  #beside(box: Box, way: 1 | -1): Box | undefined {
    const column = this.#chart.layout.boxes.filter((one) => one.x === box.x && (one.y - box.y) * way > 0);
    return column.sort((a, b) => (a.y - b.y) * way)[0];
  }

  #inward(box: Box): Box | undefined {
    if (this.#chart.folded.has(box.item.id)) {
      this.#chart.fold(box.item.id, false);
      return undefined;
    }
    return box.children[0];
  }

  #act(event: KeyboardEvent): boolean {
    const chart = this.#chart;
    // While a title is typed, a letter is a letter.
    const isTyping = this.#isTyping(event.timeStamp);
    if (event.key === "Enter") this.#deeds.confirm() || this.#deeds.open(chart.selected);
    else if (event.key === " " && !isTyping) chart.fold(chart.selected);
    else if (event.key === "Escape") this.#stop(isTyping);
    else if (event.key === "m" && !isTyping) this.#deeds.align();
    else if ((event.key === "+" || event.key === "=") && !isTyping) chart.zoom(STEP);
    else if (event.key === "-" && !isTyping) chart.zoom(1 / STEP);
    else if (event.key === "0" && !isTyping) chart.fit();
    else return false;
    return true;
  }

  /** Escape ends one thing at a time, the typing of a title first. */
  #stop(isTyping: boolean): void {
    this.#typed = "";
    if (!isTyping) this.#deeds.leave();
  }

  #isTyping(now: number): boolean {
    return this.#typed !== "" && now - this.#typedAt < PAUSE;
  }

  /** Go to the next title that begins with what is typed; "?" and "/" are the page's. */
  #type(key: string): boolean {
    if (key.length !== 1 || key === "?" || key === "/") return false;
    const now = performance.now();
    this.#typed = this.#isTyping(now) ? this.#typed + plain(key) : plain(key);
    this.#typedAt = now;
    const { boxes } = this.#chart.layout;
    const from = boxes.findIndex((box) => box.item.id === this.#chart.selected);
    // One more letter may leave the selected title where it is, a first letter goes on.
    const start = this.#typed.length > 1 ? from : from + 1;
    const round = [...boxes.slice(start), ...boxes.slice(0, start)];
    const found = round.find((box) => plain(box.item.title).startsWith(this.#typed));
    if (found) this.#chart.select(found.item.id, { focus: true, show: true });
    return true;
  }
}
