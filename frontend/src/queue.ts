// A team's objectives, or what waits with it, put into another order: a row dragged between two
// others, by its grip where it has one, or moved by Alt and an arrow key. Both send what the arrows beside a row send; the server answers with the new order.

const PLACES = ["is-before", "is-after"];

function rowOf(target: EventTarget | null): HTMLLIElement | null {
  return target instanceof Element ? target.closest<HTMLLIElement>("li[data-objective]") : null;
}

class WaitingList extends HTMLElement {
  #stop = new AbortController();
  #dragged: HTMLLIElement | null = null;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener("dragstart", (event) => this.#take(event), { signal });
    this.addEventListener("dragover", (event) => this.#follow(event), { signal });
    this.addEventListener("drop", (event) => this.#drop(event), { signal });
    this.addEventListener("dragend", () => this.#end(), { signal });
    this.addEventListener("keydown", (event) => this.#step(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #take(event: DragEvent): void {
    const row = rowOf(event.target);
    const grip = event.target instanceof Element ? event.target.closest(".grip") : null;
    if (!row || !(row.draggable || grip) || !event.dataTransfer) return;
    if (grip) event.dataTransfer.setDragImage(row, 20, 20);
    this.#dragged = row;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", row.querySelector("strong, .title")?.textContent ?? "");
    row.classList.add("is-dragged");
  }

  /** The row before which a drop would put it (null: after all), or undefined where it cannot. */
  #before(event: DragEvent): HTMLLIElement | null | undefined {
    const over = rowOf(event.target);
    if (!over || !this.#dragged || over === this.#dragged) return undefined;
    const box = over.getBoundingClientRect();
    const isUpper = event.clientY < box.top + box.height / 2;
    over.classList.add(isUpper ? "is-before" : "is-after");
    if (isUpper) return over;
    const next = over.nextElementSibling as HTMLLIElement | null;
    return next === this.#dragged ? (next.nextElementSibling as HTMLLIElement | null) : next;
  }

  #follow(event: DragEvent): void {
    this.#clear();
    if (this.#before(event) !== undefined) event.preventDefault();
  }

  #drop(event: DragEvent): void {
    const before = this.#before(event);
    const moved = this.#dragged?.dataset;
    this.#end();
    const button = document.querySelector<HTMLButtonElement>("#drop");
    if (before === undefined || !moved || !button?.form) return;
    event.preventDefault();
    const place = before?.dataset.objective ?? this.dataset.next ?? "0";
    button.value = [moved.objective, moved.version, place].filter(Boolean).join(".");
    button.form.requestSubmit(button);
  }

  #step(event: KeyboardEvent): void {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const way = event.key === "ArrowUp" ? "[data-up]" : "[data-down]";
    const button = rowOf(event.target)?.querySelector<HTMLButtonElement>(way);
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  #clear(): void {
    for (const row of this.querySelectorAll("li")) row.classList.remove(...PLACES);
  }

  #end(): void {
    this.#clear();
    this.#dragged?.classList.remove("is-dragged");
    this.#dragged = null;
  }
}

customElements.define("waiting-list", WaitingList);
