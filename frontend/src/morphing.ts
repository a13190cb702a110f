// What a part of a page must keep while it is morphed into its newer self, and what of it moved.

const FIELDS = "input:not([type=hidden]), textarea, select";
const ROWS = ".card, .node, .kr, article, li, tr";
const MOST_TINTED = 12;

function isTypedInto(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const isSet = options.some((option) => option.defaultSelected);
    return isSet ? options.some((each) => each.selected !== each.defaultSelected) : field.selectedIndex > 0;
  }
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement)) return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/** Whether somebody types, chooses or drags in it, or has something open above it. */
export function isBusy(part: Element): boolean {
  const { activeElement } = document;
  if (activeElement?.matches(FIELDS) && part.contains(activeElement)) return true;
  if (part.querySelector(".is-dragged, dialog[open], :popover-open")) return true;
  return [...part.querySelectorAll(FIELDS)].some(isTypedInto);
}

function summaryOf(details: Element): string {
  return details.id || (details.querySelector("summary")?.textContent ?? "").replace(/\d+/g, "").trim();
}

function placeOf(details: Element): string {
  const near = details.previousElementSibling?.id || details.closest("[id]:not(details)")?.id;
  return `${near ?? ""} ${summaryOf(details)}`;
}

/** What the reader folded or unfolded stays as it is. */
export function keepOpen(part: Element, fresh: Element): void {
  const now = new Map([...part.querySelectorAll("details")].map((each) => [placeOf(each), each.open]));
  for (const details of fresh.querySelectorAll("details")) {
    details.open = now.get(placeOf(details)) ?? details.open;
  }
}

function textOf(row: Element): string {
  return (row.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The rows of a part as they read before it changed. */
export class Rows {
  #before: Map<Element, string>;
  #texts: Set<string>;

  constructor(part: Element) {
    this.#before = new Map([...part.querySelectorAll(ROWS)].map((row) => [row, textOf(row)]));
    this.#texts = new Set(this.#before.values());
  }

  /** Tints what reads differently now, once, and returns what that is called. */
  tint(part: Element): string[] {
    const rows = [...part.querySelectorAll<HTMLElement>(ROWS)];
    const isMoved = (row: Element): boolean => {
      const text = textOf(row);
      return this.#before.get(row) !== text && !this.#texts.has(text);
    };
    const moved = new Set<Element>(rows.filter(isMoved));
    const inmost = rows.filter((row) => moved.has(row) && ![...row.querySelectorAll(ROWS)].some((in_) => moved.has(in_)));
    if (inmost.length <= MOST_TINTED) for (const row of inmost) tint(row);
    return inmost.map(nameOf).filter(Boolean);
  }
}

function tint(row: HTMLElement): void {
  row.classList.add("is-fresh");
  window.setTimeout(() => row.classList.remove("is-fresh"), 1_700);
}

function nameOf(row: Element): string {
  const name = row.querySelector("h1, h2, h3, .title, a, strong");
  return textOf(name ?? row.closest("article, section") ?? row).slice(0, 80);
}
