// A note that goes by itself after a while, though not while somebody is at it. What it offers can
// be done elsewhere, too.

const STAYS = 20_000;

class PassingNote extends HTMLElement {
  #timer = 0;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    for (const at of ["pointerenter", "focusin"]) this.addEventListener(at, () => this.#hold(), { signal });
    for (const at of ["pointerleave", "focusout"]) this.addEventListener(at, () => this.#wait(), { signal });
    this.#wait();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#hold();
  }

  #hold(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    this.#hold();
    this.#timer = window.setTimeout(() => this.remove(), STAYS);
  }
}

customElements.define("passing-note", PassingNote);
