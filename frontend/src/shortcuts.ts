// The keys of a page, in one registry. A link or button says its own with data-keys="g h"; a script
// says others with `onKeys`. What stands in the help dialog is shown where it does something.
//
// A single key never acts while one types, composes, has a dialog or a menu open, or has switched
// single keys off; a script that takes a key itself calls preventDefault and is left alone.

type Deed = (event: KeyboardEvent) => void;

const OFF = "northing-keys-off";
const PATIENCE = 1500;
const deeds = new Map<string, Deed>();
const help = document.querySelector<HTMLDialogElement>("#keys");
let begun = "";
let begunAt = 0;

/** Let keys act on this page: "?", "g h" one after the other, or "mod+k" with ⌘ or Ctrl. */
export function onKeys(keys: string, deed: Deed): void {
  deeds.set(keys, deed);
}

/** Whether somebody writes, chooses or answers, so that keys are theirs. */
export function isTaken(event: KeyboardEvent): boolean {
  const at = event.target instanceof Element ? event.target : null;
  const composes = event.isComposing || event.keyCode === 229;
  const writes = at?.closest("input, textarea, select, [contenteditable], [data-typeahead]") != null;
  return composes || writes || document.querySelector("dialog[open], :popover-open") !== null;
}

/** Where the browser keeps nothing for a page, the switch holds for this page alone. */
let isOffHere = false;

function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return isOffHere;
  }
}

function switchKeys(isOn: boolean): void {
  isOffHere = !isOn;
  try {
    if (isOn) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // Kept in isOffHere.
  }
}

function elementFor(keys: string): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLElement>(`[data-keys="${keys}"]`)];
  return found.find((each) => each.checkVisibility()) ?? found[0] ?? null;
}

function deedFor(keys: string): Deed | undefined {
  const element = elementFor(keys);
  return deeds.get(keys) ?? (element ? () => element.click() : undefined);
}

function act(event: KeyboardEvent, keys: string): boolean {
  const deed = deedFor(keys);
  if (!deed) return false;
  event.preventDefault();
  deed(event);
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey) return;
  if (event.metaKey || event.ctrlKey) {
    if (!event.isComposing) act(event, `mod+${event.key.toLowerCase()}`);
    return;
  }
  if (isTaken(event) || event.key.length > 1 || isOff()) return;
  const first = event.timeStamp - begunAt < PATIENCE ? begun : "";
  begun = "";
  if (event.repeat || (first && act(event, `${first} ${event.key}`))) return;
  if (act(event, event.key)) return;
  begun = event.key;
  begunAt = event.timeStamp;
});

// A check-in: on the key result that one stands on, or else on the first of the page.
function checkIn(): HTMLElement | null {
  const links = "a[href*='/check-in/'][data-dialog]";
  const row = document.activeElement?.closest(".kr");
  return row?.querySelector<HTMLElement>(links) ?? document.querySelector<HTMLElement>(`main ${links}`);
}

onKeys("c", () => (checkIn() ?? elementFor("g c"))?.click());

// A page that offers a new objective knows for which team and cycle; else it is begun empty.
const begins = document.querySelector<HTMLElement>(".top a[href*='/objectives/new/']") ?? elementFor("n");
if (begins) onKeys("n", () => begins.click());

/** From row to row, to what each is called. */
function step(way: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main :is(.kr .t a, .tree a.node, .obj .title a)")];
  const shown = rows.filter((each) => each.checkVisibility());
  const row = document.activeElement?.closest(".kr, .tree li, .obj");
  const at = shown.findIndex((each) => each === document.activeElement || row?.contains(each));
  const next = shown[at < 0 ? (way > 0 ? 0 : shown.length - 1) : at + way];
  next?.focus();
}

if (document.querySelector("main :is(.kr .t a, .tree a.node, .obj .title a)")) {
  onKeys("j", () => step(1));
  onKeys("k", () => step(-1));
}

// The dialog that tells all this.

function works(row: HTMLElement): boolean {
  const { does, when } = row.dataset;
  return when ? document.querySelector(when) !== null : does ? deedFor(does) !== undefined : true;
}

function showHelp(): void {
  if (!help || help.open) return;
  for (const row of help.querySelectorAll<HTMLElement>("[data-does], [data-when]")) row.hidden = !works(row);
  for (const group of help.querySelectorAll<HTMLElement>("section")) {
    group.hidden = group.querySelector("dl > div:not([hidden])") === null;
  }
  help.showModal();
}

if (help) {
  onKeys("?", showHelp);
  document.addEventListener("click", (event) => {
    const opener = event.target instanceof Element ? event.target.closest("[data-show-keys]") : null;
    if (opener) showHelp();
  });
}

/** The switch of single keys, in the dialog and in one's account: it is kept in this browser. */
function sayWhetherOff(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("[data-single-keys]")) field.checked = !isOff();
}

for (const hidden of document.querySelectorAll<HTMLElement>("[data-needs-keys]")) hidden.hidden = false;
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !("singleKeys" in field.dataset)) return;
  switchKeys(field.checked);
  sayWhetherOff();
});
sayWhetherOff();
