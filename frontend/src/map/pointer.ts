// The pointer: paper is dragged to pan, two fingers pinch, a card is dragged onto another to align.
import type { Aligning } from "./aligning";
import type { Chart } from "./chart";

const SLACK = 5;
const EDGE = 36;
const EDGE_STEP = 9;

interface Place {
  x: number;
  y: number;
}

interface Grip extends Place {
  /** The card under it, 0 for paper; `isCard` once that is what is dragged. */
  id: number;
  isCard: boolean;
  hasMoved: boolean;
  startX: number;
  startY: number;
}

export class Pointer {
  readonly #chart: Chart;
  readonly #aligning: Aligning;
  readonly #touches = new Map<number, Place>();
  readonly #press: (id: number, isAgain: boolean) => void;
  #grip: Grip | null = null;
  #pushing = 0;

  constructor(chart: Chart, aligning: Aligning, press: (id: number, isAgain: boolean) => void) {
    this.#chart = chart;
    this.#aligning = aligning;
    this.#press = press;
    const host = chart.host;
    host.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    host.addEventListener("pointerdown", (event) => this.#down(event));
    host.addEventListener("pointermove", (event) => this.#move(event));
    host.addEventListener("pointerup", (event) => this.#up(event, true));
    host.addEventListener("pointercancel", (event) => this.#up(event, false));
    host.addEventListener("dblclick", (event) => this.#twice(event));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#letGo());
  }

  #isPaper(event: Event): boolean {
    return event.target instanceof Element && !event.target.closest("[data-float]");
  }

  #wheel(event: WheelEvent): void {
    if (!this.#isPaper(event)) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      this.#chart.zoom(Math.exp(-event.deltaY * lines * 0.008), this.#inside(event));
    } else if (event.shiftKey && !event.deltaX) this.#chart.pan(-event.deltaY * lines, 0);
    else this.#chart.pan(-event.deltaX * lines, -event.deltaY * lines);
  }

  #inside(place: { clientX: number; clientY: number }): Place {
    const frame = this.#chart.host.getBoundingClientRect();
    return { x: place.clientX - frame.left, y: place.clientY - frame.top };
  }

  #down(event: PointerEvent): void {
    if (!this.#isPaper(event) || event.button > 0) return;
    const place = { x: event.clientX, y: event.clientY };
    this.#touches.set(event.pointerId, place);
    const id = this.#chart.at(place.x, place.y)?.item.id ?? 0;
    const isCard = event.pointerType !== "touch" && this.#aligning.mayMove(id);
    this.#grip = { ...place, id, isCard, hasMoved: false, startX: place.x, startY: place.y };
  }

  #move(event: PointerEvent): void {
    const before = this.#touches.get(event.pointerId);
    const grip = this.#grip;
    if (!before || !grip) return;
    const now = { x: event.clientX, y: event.clientY };
    if (this.#touches.size === 2) this.#pinch(event.pointerId, now);
    this.#touches.set(event.pointerId, now);
    if (this.#touches.size > 1) return;
    if (!grip.hasMoved && Math.hypot(now.x - grip.startX, now.y - grip.startY) < SLACK) return;
    if (!grip.hasMoved) this.#begin(event, grip);
    if (grip.isCard) this.#drag(grip, now);
    else this.#chart.pan(now.x - grip.x, now.y - grip.y);
    [grip.x, grip.y] = [now.x, now.y];
  }

  #begin(event: PointerEvent, grip: Grip): void {
    grip.hasMoved = true;
    this.#chart.host.setPointerCapture(event.pointerId);
    this.#chart.host.classList.add(grip.isCard ? "is-dragging" : "is-panning");
    if (grip.isCard) this.#aligning.take(grip.id);
  }

  #pinch(moved: number, now: Place): void {
    const was = this.#touches.get(moved);
    const other = [...this.#touches].find(([id]) => id !== moved)?.[1];
    if (!was || !other) return;
    const far = Math.hypot(was.x - other.x, was.y - other.y);
    const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
    if (far) this.#chart.zoom(Math.hypot(now.x - other.x, now.y - other.y) / far, this.#inside(middle));
    this.#chart.pan((now.x - was.x) / 2, (now.y - was.y) / 2);
    if (this.#grip) this.#grip.hasMoved = true;
  }

  #drag(grip: Grip, now: Place): void {
    [grip.x, grip.y] = [now.x, now.y];
    const card = this.#chart.cards.get(grip.id);
    const box = this.#chart.layout.byId.get(grip.id);
    if (!card || !box) return;
    const z = this.#chart.camera.z;
    const [dx, dy] = [(now.x - grip.startX) / z, (now.y - grip.startY) / z];
    card.classList.add("is-taken");
    card.style.transform = `translate(${box.x + dx}px, ${box.y + dy}px)`;
    this.#aligning.over(this.#chart.at(now.x, now.y, grip.id)?.item.id ?? 0);
    this.#pushing ||= requestAnimationFrame(() => this.#push());
  }

  /** Near the edge the map moves along, so that a card reaches what is out of view. */
  #push(): void {
    this.#pushing = 0;
    const grip = this.#grip;
    if (!grip?.isCard || !grip.hasMoved) return;
    const { x, y } = this.#inside({ clientX: grip.x, clientY: grip.y });
    const { width, height } = this.#chart.camera;
    const dx = x < EDGE ? EDGE_STEP : x > width - EDGE ? -EDGE_STEP : 0;
    const dy = y < EDGE ? EDGE_STEP : y > height - EDGE ? -EDGE_STEP : 0;
    if (!dx && !dy) return;
    const { x: fromX, y: fromY } = this.#chart.camera;
    this.#chart.pan(dx, dy);
    grip.startX += this.#chart.camera.x - fromX;
    grip.startY += this.#chart.camera.y - fromY;
    this.#drag(grip, grip);
  }

  #up(event: PointerEvent, isDone: boolean): void {
    this.#touches.delete(event.pointerId);
    const grip = this.#grip;
    if (!grip || this.#touches.size) return;
    this.#grip = null;
    this.#chart.host.classList.remove("is-panning", "is-dragging");
    if (grip.hasMoved && grip.isCard) this.#drop(grip, isDone);
    else if (!grip.hasMoved && isDone && grip.id) this.#pressed(event, grip.id);
  }

  /** Escape puts a dragged card back. */
  #letGo(): void {
    const grip = this.#grip;
    if (!grip?.isCard || !grip.hasMoved) return;
    this.#grip = null;
    this.#chart.host.classList.remove("is-dragging");
    this.#drop(grip, false);
  }

  #drop(grip: Grip, isDone: boolean): void {
    const box = this.#chart.layout.byId.get(grip.id);
    this.#chart.cards.get(grip.id)?.classList.remove("is-taken");
    if (box) this.#chart.cards.place(box);
    if (isDone) this.#aligning.drop();
    else this.#aligning.leave();
  }

  #pressed(event: PointerEvent, id: number): void {
    const isFold = event.target instanceof Element && event.target.closest(".mcard__fold");
    if (isFold) {
      this.#chart.fold(id);
      this.#chart.select(id, { focus: true });
    } else this.#press(id, false);
  }

  #twice(event: MouseEvent): void {
    const isFold = event.target instanceof Element && event.target.closest(".mcard__fold");
    const box = this.#isPaper(event) && !isFold ? this.#chart.at(event.clientX, event.clientY) : undefined;
    if (box) this.#press(box.item.id, true);
  }
}
