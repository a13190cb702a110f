// What is on show and what it shows: the trees, where the cards stand, which is selected, what is
// folded. Whoever changes something here asks for a drawing afterwards.
import { Camera } from "./camera";
import { Cards } from "./cards";
import { html } from "./drawn";
import { FADED, foldedAtFirst, MINE, type Forest } from "./forest";
import { arrange, HEIGHT, WIDTH, type Box, type Layout } from "./layout";
import type { Links } from "./links";
import { Painter } from "./paint";

const SMALL_PRINT = 12;
const READABLE = 0.92;

export class Chart {
  readonly host: HTMLElement;
  readonly layer = html("div", "map__layer");
  readonly camera: Camera;
  readonly cards: Cards;
  readonly painter: Painter;
  forest!: Forest;
  layout!: Layout;
  folded = new Set<number>();
  selected = 0;
  links: Links | null = null;
  /** Called after each drawing, with what else hangs on the view. */
  after: () => void = () => {};
  onSelect: () => void = () => {};
  #frame = 0;
  #lit = new Set<number>();

  constructor(host: HTMLElement) {
    const canvas = html("canvas", "map__canvas");
    canvas.setAttribute("aria-hidden", "true");
    this.host = host;
    host.append(canvas, this.layer);
    this.camera = new Camera(host);
    this.cards = new Cards(this.layer);
    this.painter = new Painter(canvas);
  }

  /** Take over facts; what was folded, selected and in view stays where it can. */
  take(forest: Forest, isAnew: boolean): void {
    const hadFocus = this.layer.contains(document.activeElement);
    this.forest = forest;
    if (isAnew) this.folded = foldedAtFirst(forest);
    this.#arrange();
    if (!this.layout.byId.has(this.selected)) this.selected = this.#first();
    if (isAnew) this.#look();
    this.#light();
    this.draw();
    if (hadFocus) this.cards.get(this.selected)?.focus({ preventScroll: true });
  }

  get box(): Box | undefined {
    return this.layout.byId.get(this.selected);
  }

  select(id: number, how: { focus?: boolean; show?: boolean } = {}): void {
    const item = this.forest.get(id);
    if (!item) return;
    this.#unfoldTo(id);
    this.selected = id;
    const box = this.layout.byId.get(id);
    if (box && how.show) this.camera.show(box);
    this.#light();
    this.draw();
    if (how.focus) this.cards.get(id)?.focus({ preventScroll: true });
    this.onSelect();
  }

  /** Fold or unfold a branch; its card stays where it is under the pointer. */
  fold(id: number, isFolded = !this.folded.has(id)): void {
    const before = this.layout.byId.get(id);
    if (!before?.item.below.length) return;
    const hadFocus = this.layer.contains(document.activeElement);
    if (isFolded) this.folded.add(id);
    else this.folded.delete(id);
    this.#arrange();
    this.selected = this.layout.byId.has(this.selected) ? this.selected : id;
    const now = this.layout.byId.get(id);
    if (now) this.camera.y += (before.y - now.y) * this.camera.z;
    this.draw();
    if (hadFocus) this.cards.get(this.selected)?.focus({ preventScroll: true });
    this.onSelect();
  }

  fit(): void {
    this.camera.fit(this.layout.bounds);
    this.later();
  }

  zoom(factor: number, at?: { x: number; y: number }): void {
    this.camera.zoom(factor, this.layout.bounds, at);
    this.later();
  }

  pan(dx: number, dy: number): void {
    this.camera.pan(dx, dy, this.layout.bounds);
    this.later();
  }

  /** The card at a place of the window. */
  at(clientX: number, clientY: number, but = 0): Box | undefined {
    const frame = this.host.getBoundingClientRect();
    const { x, y } = this.camera.toMap(clientX - frame.left, clientY - frame.top);
    return this.layout.boxes.find(
      (box) => box.item.id !== but && x >= box.x && x <= box.x + WIDTH && y >= box.y && y <= box.y + HEIGHT,
    );
  }

  later(): void {
    this.#frame ||= requestAnimationFrame(() => this.draw());
  }

  draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { x, y, z, level } = this.camera;
    this.layer.style.transform = `translate(${x}px, ${y}px) scale(${z})`;
    this.layer.dataset.level = level;
    // The letters of small cards stay as large as small print; in steps, so that a zoom is cheap.
    const letters = level === "small" ? Math.round((SMALL_PRINT / z) * 2) / 2 : SMALL_PRINT;
    this.layer.style.setProperty("--letters", `${letters}px`);
    this.cards.cull(this.layout, this.camera, this.folded, this.selected);
    this.painter.draw(this.layout, this.camera, this.#lit, this.links);
    this.after();
  }

  #arrange(): void {
    this.cards.forget();
    this.layout = arrange(this.forest, this.folded);
  }

  #unfoldTo(id: number): void {
    const item = this.forest.get(id);
    const above = item ? this.forest.above(item) : [];
    if (!above.some((up) => this.folded.has(up.id))) return;
    for (const up of above) this.folded.delete(up.id);
    this.#arrange();
  }

  /** What is mine, else the first card. */
  #first(): number {
    const { boxes } = this.layout;
    const mine = boxes.find(({ item }) => item.flags & MINE && !(item.flags & FADED));
    return (mine ?? boxes[0])?.item.id ?? 0;
  }

  /** The way from the selected card to the top. */
  #light(): void {
    const item = this.forest.get(this.selected);
    this.#lit = new Set(item ? [item, ...this.forest.above(item)].map((one) => one.id) : []);
  }

  /** Where the map opens: all of it if it can be read so, else around what is selected. */
  #look(): void {
    this.camera.fit(this.layout.bounds, READABLE);
    const box = this.box;
    const isWide = (this.layout.bounds.bottom - this.layout.bounds.top) * this.camera.z > this.camera.height;
    if (isWide && box) this.camera.centre(box, this.layout.bounds);
    if (box) this.camera.show(box);
  }
}
