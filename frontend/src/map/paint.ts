// What stands behind the cards: the lines between them, and blocks where cards would be too small.
import { isSeen, type Camera } from "./camera";
import { COLOURS } from "./drawn";
import { FADED } from "./forest";
import { COLUMN, HEIGHT, WIDTH, type Box, type Layout } from "./layout";
import type { Links } from "./links";

const LABELLED = 0.2;
const TEXT = 11;

export class Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  #colours = new Map<string, string>();
  #font = "";

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  }

  /** The theme or the contrast changed: ask for the colours anew. */
  renew(): void {
    this.#colours.clear();
    this.#font = "";
  }

  draw(layout: Layout, camera: Camera, lit: ReadonlySet<number>, links: Links | null): void {
    this.#clear(camera);
    this.#columns(camera);
    const scale = devicePixelRatio;
    this.#pen.setTransform(camera.z * scale, 0, 0, camera.z * scale, camera.x * scale, camera.y * scale);
    this.#branches(layout, camera, lit);
    if (camera.level === "blocks") for (const box of layout.boxes) this.#block(box, camera);
    if (links) this.#across(layout, camera, links);
  }

  #colour(name: string): string {
    let found = this.#colours.get(name);
    if (found === undefined) {
      found = getComputedStyle(this.#canvas).getPropertyValue(name);
      this.#colours.set(name, found);
    }
    return found;
  }

  #clear(camera: Camera): void {
    const [wide, high] = [camera.width * devicePixelRatio, camera.height * devicePixelRatio].map(Math.round);
    if (this.#canvas.width !== wide) this.#canvas.width = wide ?? 0;
    if (this.#canvas.height !== high) this.#canvas.height = high ?? 0;
    this.#pen.setTransform(1, 0, 0, 1, 0, 0);
    this.#pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
  }

  /** A meridian between each two columns. */
  #columns({ x, z, width, height }: Camera): void {
    if (z < 0.15) return;
    const pen = this.#pen;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.strokeStyle = this.#colour("--line");
    pen.lineWidth = 1;
    pen.globalAlpha = 0.6;
    pen.beginPath();
    const step = COLUMN * z;
    const first = (x + (WIDTH + (COLUMN - WIDTH) / 2) * z) % step;
    for (let at = first; at < width; at += step) {
      pen.moveTo(Math.round(at) + 0.5, 0);
      pen.lineTo(Math.round(at) + 0.5, height);
    }
    pen.stroke();
    pen.globalAlpha = 1;
  }

  #branches(layout: Layout, camera: Camera, lit: ReadonlySet<number>): void {
    const seen = camera.seen;
    const strong = new Path2D();
    const usual = new Path2D();
    for (const box of layout.boxes) {
      const from = box.parent;
      if (!from) continue;
      const [a, b] = [from.y + HEIGHT / 2, box.y + HEIGHT / 2];
      const isOut = from.x > seen.right || box.x < seen.left || Math.max(a, b) < seen.top || Math.min(a, b) > seen.bottom;
      if (isOut) continue;
      const path = lit.has(box.item.id) ? strong : usual;
      const middle = (from.x + WIDTH + box.x) / 2;
      path.moveTo(from.x + WIDTH, a);
      path.bezierCurveTo(middle, a, middle, b, box.x, b);
    }
    this.#pen.lineWidth = Math.max(1.4, 0.9 / camera.z);
    this.#pen.strokeStyle = this.#colour("--line-strong");
    this.#pen.stroke(usual);
    this.#pen.lineWidth = Math.max(2, 1.4 / camera.z);
    this.#pen.strokeStyle = this.#colour("--meridian");
    this.#pen.stroke(strong);
  }

  #block(box: Box, camera: Camera): void {
    if (!isSeen(box, camera.seen, 0)) return;
    const { item, x, y } = box;
    const pen = this.#pen;
    const colour = this.#colour(COLOURS[item.health] ?? "--none");
    pen.globalAlpha = item.flags & FADED ? 0.35 : 1;
    this.#fill(x, y, WIDTH, this.#colour("--surface"), 1);
    this.#fill(x, y, WIDTH, colour, 0.2);
    const done = Math.min(Math.max(item.percent ?? 0, 0), 100) / 100;
    if (done) this.#fill(x, y, Math.max(16, WIDTH * done), colour, 0.42);
    this.#fill(x, y, 10, colour, 1);
    pen.globalAlpha = 1;
    if (camera.z >= LABELLED) this.#label(box, camera);
  }

  #fill(x: number, y: number, width: number, colour: string, alpha: number): void {
    const pen = this.#pen;
    const before = pen.globalAlpha;
    pen.globalAlpha = before * alpha;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.roundRect(x, y, width, HEIGHT, 10);
    pen.fill();
    pen.globalAlpha = before;
  }

  /** A title in letters that stay as large as small print, however small the block. */
  #label({ item, x, y }: Box, { z }: Camera): void {
    const pen = this.#pen;
    this.#font ||= getComputedStyle(this.#canvas).fontFamily;
    pen.save();
    pen.beginPath();
    pen.rect(x, y, WIDTH - 8, HEIGHT);
    pen.clip();
    pen.font = `560 ${TEXT / z}px ${this.#font}`;
    pen.textBaseline = "middle";
    pen.fillStyle = this.#colour("--ink");
    pen.fillText(item.title, x + 10 + 4 / z, y + HEIGHT / 2);
    pen.restore();
  }

  #across(layout: Layout, camera: Camera, links: Links): void {
    const pen = this.#pen;
    pen.lineWidth = Math.max(1.6, 1.2 / camera.z);
    pen.setLineDash([6 / camera.z, 4 / camera.z]);
    pen.strokeStyle = this.#colour("--muted");
    for (const [from, to] of links.supports) this.#arc(layout, from, to);
    pen.setLineDash([]);
    pen.strokeStyle = this.#colour("--off");
    for (const [from, to] of links.conflicts) this.#arc(layout, from, to);
  }

  #arc(layout: Layout, from: number, to: number): void {
    const [a, b] = [layout.byId.get(from), layout.byId.get(to)];
    if (!a || !b) return;
    const [ay, by] = [a.y + HEIGHT / 2, b.y + HEIGHT / 2];
    const bend = Math.max(a.x, b.x) + WIDTH + 60 + Math.abs(ay - by) / 8;
    this.#pen.beginPath();
    this.#pen.moveTo(a.x + WIDTH, ay);
    this.#pen.bezierCurveTo(bend, ay, bend, by, b.x + WIDTH, by);
    this.#pen.stroke();
  }
}
