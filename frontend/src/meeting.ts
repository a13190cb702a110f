// A team's meeting: one key result at a time, stepped through by keys or by a presenter's clicker.
// Without this script they all stand below each other.

const ON = ["ArrowRight", "ArrowDown", "PageDown"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog[open]") !== null;
}

class MeetingRun extends HTMLElement {
  #stop = new AbortController();
  #at = 0;
  #wantsNote = false;

  get #stops(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".stop")];
  }

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
    document.addEventListener("htmx:after:swap", () => this.#settle(), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    window.addEventListener("hashchange", () => this.#show(this.#named()), { signal });
    this.#show(this.#named());
    // The keys of the meeting count at once, before those that lead elsewhere.
    if (document.activeElement === document.body) this.#stops[this.#at]?.focus({ preventScroll: true });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #named(): number {
    const found = this.#stops.findIndex((stop) => `#${stop.id}` === location.hash);
    return found < 0 ? this.#at : found;
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const last = this.#stops.length - 1;
    if (ON.includes(event.key)) this.#go(event, Math.min(this.#at + 1, last));
    else if (BACK.includes(event.key)) this.#go(event, Math.max(this.#at - 1, 0));
    else if (event.key === "Home") this.#go(event, 0);
    else if (event.key === "End") this.#go(event, last);
    else if (event.key === "Escape") document.querySelector<HTMLElement>("[data-leave]")?.click();
    else if (event.key === "Enter") this.#checkIn(event, false);
    else if (event.key.toLowerCase() === "n") this.#checkIn(event, true);
  }

  #click(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-step]") : null;
    if (button) this.#go(event, this.#at + Number(button.dataset.step));
  }

  #go(event: Event, to: number): void {
    event.preventDefault();
    if (to === this.#at) return;
    history.replaceState(null, "", `#${this.#stops[to]!.id}`);
    this.#show(to);
    this.#stops[to]!.focus({ preventScroll: true });
  }

  /** A letter counts only inside the meeting; Enter on a link is that link's. */
  #checkIn(event: KeyboardEvent, wantsNote: boolean): void {
    const target = event.target instanceof Element ? event.target : null;
    const isOnLink = target?.closest("a, button, summary, [role=button]") != null;
    if (wantsNote ? !this.contains(target) : isOnLink) return;
    event.preventDefault();
    this.#wantsNote = wantsNote;
    this.#stops[this.#at]?.querySelector<HTMLElement>("[data-check-in]")?.click();
  }

  /** After an answer: what it brought is hidden or marked again, and the note is where one types. */
  #settle(): void {
    this.#show(this.#at);
    if (!this.#wantsNote) return;
    this.#wantsNote = false;
    document.querySelector<HTMLElement>("dialog[open] #note")?.focus();
  }

  #show(at: number): void {
    this.#at = at;
    this.classList.add("is-run");
    this.#stops.forEach((stop, index) => {
      stop.hidden = index !== at;
    });
    const id = this.#stops[at]?.id;
    for (const link of this.querySelectorAll<HTMLAnchorElement>(".agenda a")) {
      if (link.hash === `#${id}`) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
  }
}

customElements.define("meeting-run", MeetingRun);
