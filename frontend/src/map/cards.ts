// The cards: made when they come into view, taken away when they leave it.
import { isSeen, type Camera } from "./camera";
import { cssOf, html, mark, mixBar, ring } from "./drawn";
import { FADED, OPEN, RESTRICTED, STALE, type Item } from "./forest";
import type { Box, Layout } from "./layout";
import { below, healthWord, percent, word } from "./words";

const AIR = 120;

function meaning(item: Item): string {
  const parts = [item.title, healthWord(item.health)];
  if (item.flags & STALE) parts.push(word("stale"));
  if (item.percent !== null) parts.push(percent(item.percent));
  if (item.team) parts.push(item.team);
  if (item.flags & RESTRICTED) parts.push(word("restricted"));
  if (item.count) parts.push(below(item.count));
  return parts.join(", ");
}

function cardOf(item: Item, isFolded: boolean): HTMLElement {
  const title = html("strong", "", item.title);
  const state = html("span", "mcard__state", mark(item.health), healthWord(item.health));
  const whose = item.team || item.owner;
  const about = html("small", "", state, ...(whose ? [html("span", "mcard__team", whose)] : []));
  const card = html("div", `mcard ${cssOf(item.health)}`, ring(item.percent), html("div", "mcard__body", title, about));
  if (item.below.length) {
    const sign = isFolded ? (item.count ? `+${item.count}` : "+") : "–";
    const fold = html("span", "mcard__fold num", sign);
    fold.setAttribute("aria-hidden", "true");
    card.append(fold);
    if (isFolded && item.count) card.append(mixBar(item.mix, item.count));
  }
  card.classList.toggle("is-faded", Boolean(item.flags & FADED));
  card.classList.toggle("is-stale", Boolean(item.flags & STALE));
  card.classList.toggle("is-open", Boolean(item.flags & OPEN));
  card.dataset.id = String(item.id);
  card.setAttribute("role", "treeitem");
  card.setAttribute("aria-label", meaning(item));
  if (item.below.length) card.setAttribute("aria-expanded", String(!isFolded));
  return card;
}

export class Cards {
  readonly #layer: HTMLElement;
  readonly #there = new Map<number, HTMLElement>();
  #marked = -1;

  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  get(id: number): HTMLElement | undefined {
    return this.#there.get(id);
  }

  get all(): Iterable<[number, HTMLElement]> {
    return this.#there;
  }

  /** Let go of what was drawn of former facts; the focus comes back with the card that had it. */
  forget(): void {
    for (const card of this.#there.values()) card.remove();
    this.#there.clear();
  }

  drop(id: number): void {
    this.#there.get(id)?.remove();
    this.#there.delete(id);
  }

  /** Make what is seen, take away what is not; the selected card always stays, for the focus. */
  cull(layout: Layout, camera: Camera, folded: ReadonlySet<number>, selected: number): void {
    const seen = camera.seen;
    const isDrawn = camera.level !== "blocks";
    const wanted = new Set<number>();
    for (const box of layout.boxes) {
      if (box.item.id === selected || (isDrawn && isSeen(box, seen, AIR))) wanted.add(box.item.id);
    }
    for (const id of this.#there.keys()) if (!wanted.has(id)) this.drop(id);
    const fresh = document.createDocumentFragment();
    for (const id of wanted) {
      const box = layout.byId.get(id);
      if (box && !this.#there.has(id)) fresh.append(this.#put(box, folded.has(id)));
    }
    if (fresh.childNodes.length) this.#layer.append(fresh);
    this.#select(selected);
  }

  place(box: Box): void {
    const card = this.#there.get(box.item.id);
    if (card) card.style.transform = `translate(${box.x}px, ${box.y}px)`;
  }

  #put(box: Box, isFolded: boolean): HTMLElement {
    const card = cardOf(box.item, isFolded);
    card.setAttribute("aria-level", String(box.item.depth + 1));
    card.setAttribute("aria-setsize", String(box.siblings.length));
    card.setAttribute("aria-posinset", String(box.place + 1));
    card.setAttribute("aria-selected", "false");
    card.tabIndex = -1;
    this.#there.set(box.item.id, card);
    this.place(box);
    return card;
  }

  #select(id: number): void {
    if (this.#marked !== id) this.#turn(this.#marked, false);
    this.#marked = id;
    this.#turn(id, true);
  }

  #turn(id: number, isOn: boolean): void {
    const card = this.#there.get(id);
    if (!card || (card.tabIndex === 0) === isOn) return;
    card.tabIndex = isOn ? 0 : -1;
    card.setAttribute("aria-selected", String(isOn));
  }
}
