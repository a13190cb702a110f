// The coach beside whoever writes an objective: what it says appears under the text a moment after
// a pause, and a key result's sentence fills in the fields that are still empty. Nothing is saved.

import htmx from "htmx.org";

const PAUSE = 60;

let waiting: number | undefined;
let underway = new AbortController();
/** Sentences whose fields somebody emptied with Esc: they are not filled in again. */
const refused = new Set<string>();

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function rowOf(place: Element): HTMLElement | null {
  return place.closest<HTMLElement>(".krform");
}

function titleIn(row: HTMLElement): HTMLTextAreaElement | null {
  return row.querySelector<HTMLTextAreaElement>(`textarea[name="${row.id}-title"]`);
}

/** The fields that were filled in and that nobody changed since. */
function filledIn(root: ParentNode): Field[] {
  const fields = root.querySelectorAll<Field>("[data-filled]");
  return [...fields].filter((field) => field.value === field.dataset.filled);
}

function measureOf(row: HTMLElement, value: string): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>(`input[name="${row.id}-measure"][value="${value}"]`);
}

/** What stands in the form, without what was only filled in: that is understood anew. */
function bodyOf(form: HTMLFormElement): FormData {
  const body = new FormData(form);
  body.delete("idempotency_key");
  for (const field of filledIn(form)) body.set(field.name, "");
  for (const row of form.querySelectorAll<HTMLElement>(".krform[data-measured]")) body.set(`${row.id}-measure`, "number");
  return body;
}

function fill(row: HTMLElement, fields: Record<string, string>): void {
  for (const field of filledIn(row)) if (!(field.name.slice(row.id.length + 1) in fields)) empty(field);
  for (const [name, value] of Object.entries(fields)) {
    if (name === "measure") {
      const radio = measureOf(row, value);
      if (!radio || radio.checked || radio.disabled || !measureOf(row, "number")?.checked) continue;
      radio.checked = true;
      row.dataset.measured = value;
      continue;
    }
    const field = row.querySelector<Field>(`[name="${row.id}-${name}"]`);
    if (!field || field.disabled || (field.value !== "" && field.value !== field.dataset.filled)) continue;
    field.value = value;
    field.dataset.filled = value;
  }
}

function empty(field: Field): void {
  field.value = "";
  delete field.dataset.filled;
}

/** Takes back what a sentence filled in. */
function takeBack(row: HTMLElement): boolean {
  const fields = filledIn(row);
  const title = titleIn(row);
  if (!title || (fields.length === 0 && !row.dataset.measured)) return false;
  fields.forEach(empty);
  if (row.dataset.measured) {
    const radio = measureOf(row, "number");
    if (radio) radio.checked = true;
    delete row.dataset.measured;
  }
  refused.add(title.value.trim());
  row.querySelector(".coach__understood")?.remove();
  return true;
}

function codesIn(block: Element): Set<string> {
  return new Set([...block.querySelectorAll<HTMLElement>("[data-code]")].map((each) => each.dataset.code ?? ""));
}

function understoodIn(block: Element): string {
  return block.querySelector(".coach__understood > span")?.textContent ?? "";
}

/** Shows a piece under its text, unless somebody is writing a reason there; returns what is new. */
function show(block: HTMLElement, now: HTMLElement): string {
  const isBusy = block.contains(document.activeElement) || block.querySelector("details[open]") !== null;
  const before = codesIn(block);
  const found = [...now.querySelectorAll<HTMLElement>("[data-code]")];
  const fresh = found.filter((each) => !before.has(each.dataset.code ?? ""));
  const news = fresh.map((each) => each.querySelector("strong")?.textContent ?? "");
  if (understoodIn(now) !== understoodIn(block)) news.unshift(understoodIn(now));
  if (!isBusy && block.innerHTML.trim() !== now.innerHTML.trim()) {
    block.replaceChildren(...now.childNodes);
    htmx.process(block);
  }
  offer(block);
  return isBusy ? "" : news.filter(Boolean).join(" ");
}

/** With a script the fields are filled in at once, and a key takes it back. */
function offer(block: HTMLElement): void {
  const line = block.querySelector<HTMLElement>("[data-fill]");
  const row = rowOf(block);
  if (!row) return;
  if (!line) {
    filledIn(row).forEach(empty);
    return;
  }
  if (refused.has(titleIn(row)?.value.trim() ?? "")) {
    line.remove();
    return;
  }
  line.querySelector(".by-form")?.remove();
  const key = line.querySelector<HTMLElement>(".by-key");
  if (key) key.hidden = false;
  fill(row, JSON.parse(line.dataset.fill ?? "{}") as Record<string, string>);
}

async function ask(form: HTMLFormElement): Promise<void> {
  const address = form.dataset.advice;
  if (!address) return;
  underway.abort();
  underway = new AbortController();
  try {
    const answer = await fetch(address, { method: "POST", body: bodyOf(form), signal: underway.signal });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const news: string[] = [];
    for (const now of page.querySelectorAll<HTMLElement>("[data-coach]")) {
      const block = form.querySelector<HTMLElement>(`[data-coach="${now.dataset.coach}"]`);
      if (block) news.push(show(block, now));
    }
    const said = document.querySelector("#said");
    const words = news.filter(Boolean).join(" ");
    if (said && words) said.textContent = words;
  } catch {
    // The next pause asks again; what is being typed is not disturbed.
  }
}

function isOfCoach(target: Element): boolean {
  return target.closest(".coach") !== null;
}

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    const target = event.target;
    const form = target instanceof Element && !isOfCoach(target) ? target.closest<HTMLFormElement>("form.write") : null;
    if (!form) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(form), PAUSE);
  });
}

// A form that comes back from the server may hold new rows: theirs are filled in as well.
let known = document.querySelector("form.write");
document.addEventListener("htmx:after:swap", () => {
  const form = document.querySelector("form.write");
  if (form === known) return;
  known = form;
  for (const line of form?.querySelectorAll("[data-coach] [data-fill]") ?? []) {
    offer(line.closest<HTMLElement>("[data-coach]")!);
  }
});

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key !== "Escape" || !(field instanceof HTMLTextAreaElement)) return;
  const row = rowOf(field);
  if (row && titleIn(row) === field && takeBack(row)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const pressed = event.target instanceof Element ? event.target : null;
  const row = pressed?.closest(".by-key") ? rowOf(pressed) : null;
  if (row && takeBack(row)) titleIn(row)?.focus();
  const link = pressed?.closest<HTMLAnchorElement>("a[data-goto]");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.focus();
});
