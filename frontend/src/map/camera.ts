// What part of the map is seen, and how large.
import { HEIGHT, WIDTH, type Box, type Layout } from "./layout";

const LEAST = 0.05;
const MOST = 1.6;
const MARGIN = 40;
export const FOOT = 90;
const HEAD = 72;

export type Level = "cards" | "small" | "blocks";

export class Camera {
  x = 0;
  y = 0;
  z = 1;
  /** How much at the foot is covered, so that nothing is shown there. */
  foot = FOOT;
  #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  get width(): number {
    return this.#host.clientWidth;
  }

  get height(): number {
    return this.#host.clientHeight;
  }

  get level(): Level {
    return this.z >= 0.8 ? "cards" : this.z >= 0.4 ? "small" : "blocks";
  }

  pan(dx: number, dy: number, bounds: Layout["bounds"]): void {
    this.x += dx;
    this.y += dy;
    this.#hold(bounds);
  }

  zoom(factor: number, bounds: Layout["bounds"], at = { x: this.width / 2, y: this.height / 2 }): void {
    const z = Math.min(MOST, Math.max(LEAST, this.z * factor));
    this.x = at.x - ((at.x - this.x) * z) / this.z;
    this.y = at.y - ((at.y - this.y) * z) / this.z;
    this.z = z;
    this.#hold(bounds);
  }

  fit(bounds: Layout["bounds"], least = LEAST): void {
    const across = (this.width - 2 * MARGIN) / (bounds.right - bounds.left);
    const down = (this.height - 3.2 * MARGIN) / (bounds.bottom - bounds.top);
    this.z = Math.min(1, Math.max(least, Math.min(across, down)));
    this.x = MARGIN - bounds.left * this.z;
    this.y = (this.height - (bounds.bottom + bounds.top) * this.z) / 2;
  }

  /** Bring a card into view, moving no more than it needs. */
  show(box: Box): void {
    const [left, top] = [box.x * this.z + this.x, box.y * this.z + this.y];
    const side = Math.min(MARGIN, this.width / 20);
    const [wide, high] = [WIDTH * this.z, HEIGHT * this.z];
    if (left < side) this.x += side - left;
    else if (left + wide > this.width - side) this.x -= left + wide - this.width + side;
    if (top < HEAD) this.y += HEAD - top;
    else if (top + high > this.height - this.foot) this.y -= top + high - this.height + this.foot;
  }

  /** Bring a card to the middle, as far as that leaves no empty paper around the rest. */
  centre(box: Box, bounds: Layout["bounds"]): void {
    const outermost = this.width - MARGIN - bounds.right * this.z;
    this.x = Math.min(MARGIN, Math.max(outermost, this.width / 2 - (box.x + WIDTH / 2) * this.z));
    const [highest, lowest] = [HEAD - bounds.top * this.z, this.height - this.foot - bounds.bottom * this.z];
    this.y = Math.min(highest, Math.max(lowest, this.height / 2 - (box.y + HEIGHT / 2) * this.z));
  }

  /** The part of the map that is seen, in the map's own measure. */
  get seen(): Layout["bounds"] {
    return {
      left: -this.x / this.z, top: -this.y / this.z,
      right: (this.width - this.x) / this.z, bottom: (this.height - this.y) / this.z,
    };
  }

  toMap(x: number, y: number): { x: number; y: number } {
    return { x: (x - this.x) / this.z, y: (y - this.y) / this.z };
  }

  /** Something of the map always stays in view: nobody gets lost on empty paper. */
  #hold(bounds: Layout["bounds"]): void {
    const keep = 90;
    this.x = Math.min(this.width - keep - bounds.left * this.z, Math.max(keep - bounds.right * this.z, this.x));
    this.y = Math.min(this.height - keep - bounds.top * this.z, Math.max(keep - bounds.bottom * this.z, this.y));
  }
}

export function isSeen(box: Box, seen: Layout["bounds"], air: number): boolean {
  return box.x < seen.right + air && box.x + WIDTH > seen.left - air
    && box.y < seen.bottom + air && box.y + HEIGHT > seen.top - air;
}
