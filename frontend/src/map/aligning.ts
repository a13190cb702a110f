// What an objective contributes to is changed here: by a drag, or by m and the choice of a card.
// Whether it can be is said before, never after; the server has the last word all the same.
import type { Chart } from "./chart";
import { button, html } from "./drawn";
import { MOVABLE, type Item } from "./forest";
import { send } from "./source";
import type { Told } from "./told";
import { word } from "./words";

export interface Addresses {
  align: string;
  undo: string;
}

export class Aligning {
  readonly #chart: Chart;
  readonly #told: Told;
  readonly #at: Addresses;
  readonly #reload: () => Promise<void>;
  /** What is being aligned, and what lies under it. */
  #child: Item | null = null;
  #over = 0;
  #isChosen = false;

  constructor(chart: Chart, told: Told, at: Addresses, reload: () => Promise<void>) {
    this.#chart = chart;
    this.#told = told;
    this.#at = at;
    this.#reload = reload;
  }

  get isUnderWay(): boolean {
    return this.#child !== null;
  }

  mayMove(id: number): boolean {
    return Boolean((this.#chart.forest.get(id)?.flags ?? 0) & MOVABLE);
  }

  /** A card is dragged from here on. */
  take(id: number): void {
    this.#child = this.#chart.forest.get(id) ?? null;
    this.#over = 0;
    this.#isChosen = false;
    this.#told.say(word("no_self"));
    this.light();
  }

  /** A card is chosen by keys, or by a finger, from here on. */
  choose(id: number): void {
    const child = this.#chart.forest.get(id);
    if (!child) return;
    if (!this.mayMove(id)) return this.#told.say(word("no_move"));
    this.#child = child;
    this.#isChosen = true;
    const link = html("a", "btn", word("choose_key_result"));
    link.href = this.#address(this.#at.align, child);
    const top = button("btn", word("nothing_above"), () => void this.#send(child, null));
    this.#told.say(word("choose", { child: child.title }), ...(child.up ? [top] : []), link,
      button("btn ghost", word("cancel"), () => this.leave()));
    this.#chart.layer.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
    this.light();
  }

  /** The dragged card is over another one, or over paper (0). */
  over(id: number): void {
    if (id === this.#over) return;
    this.#chart.cards.get(this.#over)?.classList.remove("is-over");
    this.#over = id;
    const [child, parent] = [this.#child, this.#chart.forest.get(id)];
    if (!child) return;
    if (!parent) return this.#told.say(word("no_self"));
    const no = this.#refusal(child, parent);
    this.#chart.cards.get(id)?.classList.toggle("is-over", !no);
    this.#told.say(no || word("drop_here", { child: child.title, parent: parent.title }));
  }

  drop(): void {
    const [child, parent] = [this.#child, this.#chart.forest.get(this.#over)];
    const no = child && parent ? this.#refusal(child, parent) : "";
    this.leave();
    if (no) this.#told.say(no);
    else if (child && parent) void this.#send(child, parent);
  }

  /** Take the selected card for what was to be chosen; false where nothing is. */
  confirm(): boolean {
    const child = this.#child;
    const parent = this.#chart.forest.get(this.#chart.selected);
    if (!child || !parent || !this.#isChosen) return false;
    const no = this.#refusal(child, parent);
    if (no) this.#told.say(no);
    else void this.#send(child, parent);
    return true;
  }

  leave(): void {
    this.#child = null;
    this.#isChosen = false;
    this.#over = 0;
    this.#told.clear();
    this.light();
  }

  /** Light what it may be dropped on; called after each drawing, for cards that came into view. */
  light(): void {
    const child = this.#child;
    this.#chart.host.classList.toggle("is-aligning", child !== null);
    for (const [id, card] of this.#chart.cards.all) {
      const item = this.#chart.forest.get(id);
      const isTarget = child !== null && item !== undefined && item !== child && !this.#refusal(child, item);
      card.classList.toggle("is-target", isTarget);
      card.classList.toggle("is-child", item === child);
      if (!child) card.classList.remove("is-over");
    }
  }

  /** Why one cannot contribute to the other; "" where it can. */
  #refusal(child: Item, parent: Item): string {
    const names = { child: child.title, parent: parent.title };
    if (child === parent) return word("no_self");
    if (child.up === parent.id) return word("no_same");
    if (this.#chart.forest.above(parent).includes(child)) return word("no_loop", names);
    const isHeld = parent.cycle === child.cycle || parent.cycle !== this.#chart.forest.cycle;
    return isHeld ? "" : word("no_cycle", names);
  }

  #address(pattern: string, item: Item): string {
    return pattern.replace("/0/", `/${item.id}/`);
  }

  async #send(child: Item, parent: Item | null): Promise<void> {
    this.leave();
    const values = { parent: parent?.reference ?? "", version: String(child.version) };
    const names = { child: child.title, parent: parent?.title ?? "" };
    const isDone = await this.#post(this.#at.align, child, values);
    if (!isDone) return;
    const undo = button("btn", word("undo"), () => void this.#undo(child.id));
    this.#told.say(word(parent ? "aligned" : "detached", names), undo);
    this.#chart.select(child.id, { focus: true, show: true });
  }

  async #undo(id: number): Promise<void> {
    const child = this.#chart.forest.get(id);
    if (!child || !(await this.#post(this.#at.undo, child, { version: String(child.version) }))) return;
    this.#told.say(word("undone"));
    this.#chart.select(id, { focus: true, show: true });
  }

  /** Send it and take over what came of it; a refusal is told. */
  async #post(to: string, child: Item, values: Record<string, string>): Promise<boolean> {
    try {
      const { status, text } = await send(this.#address(to, child), values);
      await this.#reload();
      if (status === 204) return true;
      this.#told.say(status === 409 ? word("overtaken") : reason(text));
    } catch {
      this.#told.say(word("not_saved"));
    }
    return false;
  }
}

/** What the form that comes back says is wrong with it. */
function reason(text: string): string {
  const page = new DOMParser().parseFromString(text, "text/html");
  const said = [...page.querySelectorAll(".errors li, .err")].map((one) => one.textContent?.trim() ?? "");
  return [...new Set(said)].filter(Boolean).join(" ") || word("not_saved");
}
