// The filters of the page stand in its address; here they change it without a new page.

export class Filters {
  readonly #form: HTMLFormElement | null = document.querySelector<HTMLFormElement>("form[data-map-filter]");
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#form?.addEventListener("change", () => this.#go());
    this.#form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go();
    });
    window.addEventListener("popstate", () => this.#restore());
    this.#keep();
  }

  get query(): string {
    return location.search;
  }

  #go(): void {
    if (!this.#form) return;
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === "string" && value) asked.append(name, value);
    }
    const query = asked.size ? `?${asked}` : location.pathname;
    if (`?${asked}` === location.search) return;
    history.pushState(null, "", query);
    this.#keep();
    this.#changed();
  }

  #restore(): void {
    const asked = new URLSearchParams(location.search);
    for (const field of this.#form?.elements ?? []) {
      const isTyped = field instanceof HTMLInputElement && field.type === "search";
      if (isTyped || field instanceof HTMLSelectElement) field.value = asked.get(field.name) ?? "";
    }
    this.#keep();
    this.#changed();
  }

  /** Links to the other views of the map ask for the same. */
  #keep(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-map-keep-query]")) {
      const asked = new URLSearchParams(location.search);
      const own = new URL(link.href).searchParams.get("view");
      asked.delete("view");
      if (own) asked.set("view", own);
      link.search = asked.toString();
    }
  }
}
