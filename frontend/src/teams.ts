// The tree of teams, dragged: onto a team, or between two. What is dropped is sent by the same form
// as the arrows; the server decides, and answers with the tree as it stands.

type Place = "is-into" | "is-before" | "is-after";
const PLACES: Place[] = ["is-into", "is-before", "is-after"];

function itemOf(target: EventTarget | null): HTMLLIElement | null {
  return target instanceof Element ? target.closest<HTMLLIElement>("li[data-team]") : null;
}

function rowOf(item: Element): HTMLElement | null {
  return item.querySelector<HTMLElement>(":scope > .node");
}

function nextOf(item: Element, but: Element): HTMLLIElement | null {
  const next = item.nextElementSibling;
  return (next === but ? next.nextElementSibling : next) as HTMLLIElement | null;
}

class TeamTree extends HTMLElement {
  #stop = new AbortController();
  #dragged: HTMLLIElement | null = null;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener("dragstart", (event) => this.#take(event), { signal });
    this.addEventListener("dragover", (event) => this.#follow(event), { signal });
    this.addEventListener("drop", (event) => this.#drop(event), { signal });
    this.addEventListener("dragend", () => this.#end(), { signal });
    this.addEventListener("dragleave", (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.#clear();
    }, { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #take(event: DragEvent): void {
    this.#dragged = itemOf(event.target);
    if (!this.#dragged || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.#dragged.querySelector("strong")?.textContent ?? "");
    rowOf(this.#dragged)?.classList.add("is-dragged");
  }

  /** Where a drop would put it: the team under the pointer, and how; null where it cannot go. */
  #place(event: DragEvent): [HTMLLIElement, Place] | null {
    const over = itemOf(event.target);
    const row = over && rowOf(over);
    if (!over || !row || !this.#dragged || this.#dragged.contains(over)) return null;
    const box = row.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    const place: Place = share < 0.28 ? "is-before" : share > 0.72 ? "is-after" : "is-into";
    const holder = place === "is-into" ? over : over.parentElement?.closest("li[data-team]");
    const isAllowed = holder ? holder.hasAttribute("data-holds") : this.hasAttribute("data-top");
    return isAllowed ? [over, place] : null;
  }

  #follow(event: DragEvent): void {
    this.#clear();
    const found = this.#place(event);
    if (!found) return;
    event.preventDefault();
    rowOf(found[0])?.classList.add(found[1]);
  }

  #drop(event: DragEvent): void {
    const found = this.#place(event);
    const moved = this.#dragged?.dataset;
    if (!found || !moved || !this.#dragged) return;
    event.preventDefault();
    const [over, place] = found;
    const parent = place === "is-into" ? over.dataset.team : over.dataset.parent;
    const before = { "is-into": null, "is-before": over, "is-after": nextOf(over, this.#dragged) }[place];
    const to = [moved.team, moved.version, parent, before?.dataset.team ?? "0"].join(".");
    this.#end();
    const button = document.querySelector<HTMLButtonElement>("#drop");
    if (!button?.form) return;
    button.value = to;
    button.form.requestSubmit(button);
  }

  #clear(): void {
    for (const row of this.querySelectorAll(".node")) row.classList.remove(...PLACES);
  }

  #end(): void {
    this.#clear();
    if (this.#dragged) rowOf(this.#dragged)?.classList.remove("is-dragged");
    this.#dragged = null;
  }
}

customElements.define("team-tree", TeamTree);
