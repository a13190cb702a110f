// The page where an objective is written. Everything it does is done by the page's own buttons:
// a drag, or Alt with an arrow, presses one of them. What is typed is kept on the server.

const KEEP_AFTER = 1500;

document.documentElement.classList.add("scripted");

function formOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>("form.write") : null;
}

function writing(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>("form.write");
}

// --- keeping what is typed ----------------------------------------------------------------------

let waiting: number | undefined;
let underway = new AbortController();

function said(form: HTMLFormElement): string {
  const fields = new FormData(form);
  for (const name of ["idempotency_key", "csrfmiddlewaretoken"]) fields.delete(name);
  return JSON.stringify([...fields]);
}

// What the page came with is no news.
let last = "";

async function keep(form: HTMLFormElement): Promise<void> {
  window.clearTimeout(waiting);
  waiting = undefined;
  const now = said(form);
  const address = form.dataset.drafts;
  if (now === last || !address) return;
  last = now;
  const body = new FormData(form);
  // The key of the form is for the saving, which is still to come.
  body.delete("idempotency_key");
  underway = new AbortController();
  try {
    const answer = await fetch(address, { method: "POST", body, keepalive: true, signal: underway.signal });
    // Whoever is signed out meanwhile is led elsewhere, and nothing was kept.
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const words = await answer.text();
    const place = document.querySelector("#kept");
    if (place) place.textContent = words;
  } catch {
    last = "";
  }
}

function later(form: HTMLFormElement): void {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => void keep(form), KEEP_AFTER);
}

function stop(): void {
  window.clearTimeout(waiting);
  underway.abort();
}

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    const form = formOf(event.target);
    if (form) later(form);
  });
}

document.addEventListener("visibilitychange", () => {
  const form = writing();
  if (form && document.visibilityState === "hidden" && waiting !== undefined) void keep(form);
});

// Saving forgets what was kept: nothing may arrive after it.
document.addEventListener("submit", (event) => {
  if (formOf(event.target)) stop();
});

// --- a percentage beyond 0 to 100 ---------------------------------------------------------------

/** A number as people type it, in any of the languages; NaN for none. */
function typed(field: HTMLInputElement | null): number {
  const text = (field?.value ?? "").replace(/[\s%']/g, "").replace(",", ".").replace("\u2212", "-");
  return text === "" ? Number.NaN : Number(text);
}

document.addEventListener("input", (event) => {
  const row = rowOf(event.target);
  const told = row?.querySelector<HTMLElement>("[data-off-scale]");
  if (!row || !told) return;
  const ends = ["baseline", "target"].map((name) => typed(row.querySelector(`input[name$="-${name}"]`)));
  told.hidden = !ends.some((end) => end < 0 || end > 100);
});

// --- rows ---------------------------------------------------------------------------------------

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".krform[data-row]") : null;
}

function press(name: string): boolean {
  const button = document.getElementById(`do-${name}`);
  if (!(button instanceof HTMLButtonElement) || button.disabled) return false;
  button.click();
  return true;
}

let dragged: HTMLElement | null = null;

function clear(): void {
  for (const row of document.querySelectorAll(".krform")) row.classList.remove("is-before", "is-after");
}

function isAfter(event: DragEvent, row: HTMLElement): boolean {
  const box = row.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
}

document.addEventListener("dragstart", (event) => {
  const grip = event.target instanceof Element ? event.target.closest(".grip") : null;
  dragged = grip && rowOf(grip);
  if (!dragged || !event.dataTransfer) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.querySelector("textarea")?.value ?? "");
  event.dataTransfer.setDragImage(dragged, 20, 20);
  dragged.classList.add("is-dragged");
});

document.addEventListener("dragover", (event) => {
  const row = rowOf(event.target);
  if (!dragged || !row || row === dragged) return;
  event.preventDefault();
  clear();
  row.classList.add(isAfter(event, row) ? "is-after" : "is-before");
});

document.addEventListener("drop", (event) => {
  const row = rowOf(event.target);
  if (!dragged || !row || row === dragged) return;
  event.preventDefault();
  const from = Number(dragged.dataset.row);
  const at = Number(row.dataset.row) + (isAfter(event, row) ? 1 : 0);
  const button = document.querySelector<HTMLButtonElement>("#drop-row");
  if (!button) return;
  button.value = `kr.${from}.to.${at > from ? at - 1 : at}`;
  button.click();
});

document.addEventListener("dragend", () => {
  clear();
  dragged?.classList.remove("is-dragged");
  dragged = null;
});

// --- keys ---------------------------------------------------------------------------------------

document.addEventListener("keydown", (event) => {
  const form = writing();
  if (!form) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    form.querySelector<HTMLButtonElement>("[data-stay]")?.click();
    return;
  }
  const row = rowOf(event.target);
  const deed = { ArrowUp: "up", ArrowDown: "down" }[event.key];
  if (row && deed && event.altKey && press(`kr.${row.dataset.row}.${deed}`)) event.preventDefault();
  const isSearch = event.target instanceof HTMLInputElement && event.target.type === "search";
  if (isSearch && event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
});

// --- names --------------------------------------------------------------------------------------

/** A field that gathers names; on other pages, one name is typed into a field and stays there. */
function gathering(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.list && target.closest(".names") ? target : null;
}

/** A name that was chosen from the list becomes a chip at once. */
function take(field: HTMLInputElement): void {
  const name = field.value.trim();
  const chosen = [...(field.list?.options ?? [])].find((option) => option.value === name);
  if (!name || !chosen) return;
  const chip = document.createElement("label");
  const box = document.createElement("input");
  chip.className = "chip";
  box.type = "checkbox";
  box.name = field.name;
  // What is kept of the typing names nobody.
  box.value = chosen.dataset.key ?? name;
  box.checked = true;
  chip.append(box, name);
  field.before(chip);
  field.value = "";
}

document.addEventListener("change", (event) => {
  const field = gathering(event.target);
  if (field) take(field);
});

document.addEventListener("keydown", (event) => {
  const field = gathering(event.target);
  if (!field?.value) return;
  if (event.key !== "Enter" && event.key !== ",") return;
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  take(field);
});

// The rows are there again after one moved: that is no typing, but worth keeping.
document.addEventListener("htmx:after:swap", () => {
  const form = writing();
  if (form && said(form) !== last) later(form);
});

const opened = writing();
if (opened) last = said(opened);
