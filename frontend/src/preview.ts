// While a value is typed, the bar below it shows where that would be. Only the drawing moves:
// what the number means is decided on the server when it is saved, so the moved bar has no status.

const language = document.documentElement.lang || "en";

/** Reads what is certain in the page's language; null where the server should decide. */
function readNumber(text: string): number | null {
  const parts = new Intl.NumberFormat(language).formatToParts(-12345.6);
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replaceAll(mark("group"), "")
    .replace(mark("decimal"), ".")
    .replace("\u2212", "-");
  return /^[+-]?\d+(\.\d*)?$/.test(plain) ? Number(plain) : null;
}

class CheckInPreview extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const field = this.closest("form")?.elements.namedItem(this.dataset.field ?? "");
    const isDrawable = "from" in this.dataset && "to" in this.dataset;
    if (!(field instanceof HTMLInputElement) || !isDrawable) return;
    const was = this.innerHTML;
    const show = (): void => this.#show(field.value, was);
    field.addEventListener("input", show, { signal: this.#stop.signal });
    show();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #show(text: string, was: string): void {
    this.innerHTML = was;
    const value = readNumber(text);
    const [from, to] = [Number(this.dataset.from), Number(this.dataset.to)];
    const bar = this.querySelector(".bar");
    if (value === null || from === to || !bar || value === Number(this.dataset.now)) return;
    const share = (value - from) / (to - from);
    const width = `${(Math.min(Math.max(share, 0), 1) * 100).toFixed(1)}%`;
    bar.setAttribute("class", "bar is-none");
    bar.querySelector(".bar__fill")?.remove();
    const fill = document.createElementNS(bar.namespaceURI, "rect");
    const drawn = { class: "bar__fill", width, height: "6", rx: "3" };
    for (const [name, set] of Object.entries(drawn)) fill.setAttribute(name, set);
    bar.querySelector(".bar__track")?.after(fill);
    const percent = new Intl.NumberFormat(language, { style: "percent" });
    bar.setAttribute("aria-label", percent.format(share));
  }
}

customElements.define("check-in-preview", CheckInPreview);
