// Where each card stands: columns from left to right, by d3's tidy tree.
import { hierarchy, tree, type HierarchyPointNode } from "d3-hierarchy";
import type { Forest, Item } from "./forest";

export const WIDTH = 268;
export const HEIGHT = 80;
const GAP_X = 72;
const GAP_Y = 16;
export const COLUMN = WIDTH + GAP_X;

export interface Box {
  item: Item;
  x: number;
  y: number;
  parent: Box | null;
  /** Among those of one parent. */
  place: number;
  siblings: Box[];
  children: Box[];
}

export interface Layout {
  boxes: Box[];
  byId: Map<number, Box>;
  top: Box[];
  bounds: { left: number; top: number; right: number; bottom: number };
}

interface Shown {
  item: Item | null;
}

function boxOf(node: HierarchyPointNode<Shown>, parent: Box | null, layout: Layout): Box[] {
  const boxes: Box[] = [];
  for (const [place, child] of (node.children ?? []).entries()) {
    const item = child.data.item;
    if (!item) continue;
    const box: Box = { item, x: child.y - COLUMN, y: child.x, parent, place, siblings: boxes, children: [] };
    boxes.push(box);
    layout.boxes.push(box);
    layout.byId.set(item.id, box);
    box.children = boxOf(child, box, layout);
  }
  return boxes;
}

export function arrange(forest: Forest, folded: ReadonlySet<number>): Layout {
  const below = ({ item }: Shown): Shown[] => {
    const items = item ? (folded.has(item.id) ? [] : item.below) : forest.roots;
    return items.map((one) => ({ item: one }));
  };
  const root = hierarchy<Shown>({ item: null }, below);
  const placed = tree<Shown>()
    .nodeSize([HEIGHT + GAP_Y, COLUMN])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.3))(root);
  const layout: Layout = {
    boxes: [], byId: new Map(), top: [], bounds: { left: 0, top: 0, right: WIDTH, bottom: HEIGHT },
  };
  layout.top = boxOf(placed, null, layout);
  if (layout.boxes.length) layout.bounds = boundsOf(layout.boxes);
  return layout;
}

function boundsOf(boxes: Box[]): Layout["bounds"] {
  let [top, right, bottom] = [Infinity, 0, -Infinity];
  for (const box of boxes) {
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + WIDTH);
    bottom = Math.max(bottom, box.y + HEIGHT);
  }
  return { left: 0, top, right, bottom };
}
