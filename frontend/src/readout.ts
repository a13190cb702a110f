// A chart's readings under the pointer, or under the arrow keys; the words come with the chart.

class ChartReadout extends HTMLElement {
  #stop = new AbortController();
  #at = -1;

  get #dots(): SVGCircleElement[] {
    return [...this.querySelectorAll<SVGCircleElement>("circle.dot")];
  }

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const follow = (event: PointerEvent): void => this.#show(this.#nearest(event.clientX));
    this.addEventListener("pointermove", follow, { signal });
    this.addEventListener("pointerleave", () => this.#hide(), { signal });
    this.addEventListener("focusin", () => this.#show(this.#dots.length - 1), { signal });
    this.addEventListener("focusout", () => this.#hide(), { signal });
    this.addEventListener("keydown", (event) => this.#step(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #nearest(x: number): number {
    // A fragment may have changed the readings, so they are looked up each time.
    const away = this.#dots.map((dot) => {
      const box = dot.getBoundingClientRect();
      return Math.abs(box.x + box.width / 2 - x);
    });
    return away.indexOf(Math.min(...away));
  }

  #step(event: KeyboardEvent): void {
    const last = this.#dots.length - 1;
    const to = { ArrowLeft: this.#at - 1, ArrowRight: this.#at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#show(Math.min(Math.max(to, 0), last));
    this.#say(this.#dots[this.#at]?.querySelector("title")?.textContent ?? "");
  }

  #show(index: number): void {
    if (index === this.#at) return;
    this.#hide();
    const dot = this.#dots[index];
    if (!dot) return;
    this.#at = index;
    dot.classList.add("is-read");
    const box = dot.getBoundingClientRect();
    const chart = dot.ownerSVGElement!.getBoundingClientRect();
    const words = document.createElementNS(dot.namespaceURI, "text");
    const middle = box.x + box.width / 2 - chart.x;
    const anchor = middle < 70 ? "start" : middle > chart.width - 70 ? "end" : "middle";
    const y = box.y - chart.y;
    words.setAttribute("class", "ax read");
    words.setAttribute("x", dot.getAttribute("cx") ?? "0");
    words.setAttribute("y", String(y < 40 ? y + 28 : y - 8));
    words.setAttribute("text-anchor", anchor);
    words.textContent = dot.querySelector("title")?.textContent ?? "";
    dot.ownerSVGElement!.append(words);
  }

  #hide(): void {
    this.#at = -1;
    for (const words of this.querySelectorAll("text.read")) words.remove();
    for (const dot of this.#dots) dot.classList.remove("is-read");
  }

  #say(words: string): void {
    let said = this.querySelector("output");
    if (!said) {
      said = document.createElement("output");
      said.className = "vh";
      this.append(said);
    }
    said.textContent = words;
  }
}

customElements.define("chart-readout", ChartReadout);
