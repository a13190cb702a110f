// The objectives of a cycle as trees: what the server sent, and what follows from it.

export type Row = [
  id: number, above: number, title: string, health: number, percent: number | null,
  team: number, owner: number, cycle: number, key: string, version: number, flags: number,
];

export interface MapData {
  cycle: number;
  healths: string[];
  teams: Record<string, string>;
  people: Record<string, string>;
  cycles: Record<string, string>;
  rows: Row[];
}

export const MINE = 1;
export const MOVABLE = 2;
export const RESTRICTED = 8;
export const STALE = 16;
export const FADED = 32;
export const OPEN = 64;

export interface Item {
  id: number;
  up: number;
  title: string;
  /** "open" before it is committed. */
  health: string;
  percent: number | null;
  team: string;
  owner: string;
  cycle: number;
  /** As the form for aligning names it. */
  reference: string;
  version: number;
  flags: number;
  depth: number;
  below: Item[];
  /** How many objectives below, the whole branch, and their healths. */
  count: number;
  mix: Map<string, number>;
}

/** As words are compared: without case, width or accents. */
export function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function read(row: Row, data: MapData): Item {
  const [id, up, title, health, percent, team, owner, cycle, key, version, flags] = row;
  return {
    id, up, title, percent, cycle, version, flags,
    health: flags & OPEN ? "open" : (data.healths[health] ?? "unknown"),
    team: data.teams[team] ?? "",
    owner: data.people[owner] ?? "",
    reference: `${data.cycles[cycle] ?? ""}/${key}`,
    depth: 0, below: [], count: 0, mix: new Map(),
  };
}

export class Forest {
  readonly cycle: number;
  readonly items: Item[];
  readonly roots: Item[] = [];
  readonly #byId: Map<number, Item>;

  constructor(data: MapData) {
    this.cycle = data.cycle;
    this.items = data.rows.map((row) => read(row, data));
    this.#byId = new Map(this.items.map((item) => [item.id, item]));
    // Those above come before those below, so one walk each way is enough.
    for (const item of this.items) this.#hang(item);
    for (const item of [...this.items].reverse()) this.#countInto(item);
  }

  get(id: number): Item | undefined {
    return this.#byId.get(id);
  }

  /** Everything above, from the nearest up. */
  above(item: Item): Item[] {
    const found: Item[] = [];
    for (let up = this.get(item.up); up; up = this.get(up.up)) found.push(up);
    return found;
  }

  #hang(item: Item): void {
    const parent = this.get(item.up);
    (parent?.below ?? this.roots).push(item);
    item.depth = parent ? parent.depth + 1 : 0;
  }

  #countInto(item: Item): void {
    const parent = this.get(item.up);
    if (!parent) return;
    for (const [health, n] of item.mix) parent.mix.set(health, (parent.mix.get(health) ?? 0) + n);
    parent.count += item.count;
    // What only some may see enters no count, here as everywhere.
    if (item.flags & RESTRICTED) return;
    parent.count += 1;
    parent.mix.set(item.health, (parent.mix.get(item.health) ?? 0) + 1);
  }
}

const SMALL = 60;
const OPEN_LEVELS = 2;

/** What is folded at first: all below the third column, but for the way to what is mine. */
export function foldedAtFirst(forest: Forest): Set<number> {
  const folded = new Set<number>();
  if (forest.items.length <= SMALL) return folded;
  for (const item of forest.items) {
    if (item.below.length && item.depth >= OPEN_LEVELS) folded.add(item.id);
  }
  for (const item of forest.items) {
    if (item.flags & MINE) for (const up of forest.above(item)) folded.delete(up.id);
  }
  return folded;
}
