// The command palette: what the server lists for the words typed so far, chosen by keys or pointer.
// Without this script the link that opens it leads to the search page.

import { remember, remembered } from "./remembered";
import { onKeys } from "./shortcuts";

type Recent = { title: string; href: string };

const RECENT = "northing-recent";
const MOST_RECENT = 6;
const PAUSE = 80;
const QUIET = 500;
const REMEMBERED = /\/(objectives|key-results|teams|people|strategies|products|requests|cycles)\/\d+\/$/;

const dialog = document.querySelector<HTMLDialogElement>("#palette");

/** What this tab was lately on. */
function recent(): Recent[] {
  return remembered<Recent[]>(RECENT) ?? [];
}

function note(title: string, href: string): void {
  remember(RECENT, [{ title, href }, ...recent().filter((each) => each.href !== href)].slice(0, MOST_RECENT));
}

class Palette {
  #input: HTMLInputElement;
  #list: HTMLElement;
  #status: HTMLElement;
  #asking = new AbortController();
  #typed = 0;
  #isAsking = false;
  #isWanted = false;
  #said = 0;
  #blank: Promise<Element | null> | null = null;

  constructor(private dialog: HTMLDialogElement) {
    this.#input = dialog.querySelector("input")!;
    this.#list = dialog.querySelector<HTMLElement>("[role=listbox]")!;
    this.#status = dialog.querySelector<HTMLElement>("[role=status]")!;
    this.#input.addEventListener("input", () => {
      this.#isAsking = true;
      this.#isWanted = false;
      window.clearTimeout(this.#typed);
      this.#typed = window.setTimeout(() => void this.#ask(), PAUSE);
    });
    dialog.addEventListener("keydown", (event) => this.#key(event));
    dialog.addEventListener("close", () => this.#asking.abort());
    this.#list.addEventListener("click", (event) => this.#click(event));
    this.#list.addEventListener("mousedown", (event) => event.preventDefault()); // The field keeps the focus.
  }

  open(): void {
    if (this.dialog.open) return this.dialog.close();
    if (document.querySelector("dialog[open]")) return;
    this.#input.value = "";
    this.#isAsking = true;
    this.#isWanted = false;
    this.dialog.showModal();
    this.#input.focus();
    void this.#ask();
  }

  /** The newest question alone is answered: an older answer that comes late is dropped. */
  async #ask(): Promise<void> {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    const text = this.#input.value.trim();
    const answer = await (text ? this.#fetch(text, asking.signal) : (this.#blank ??= this.#fetch("")));
    if (asking.signal.aborted) return;
    this.#isAsking = false;
    if (!answer) {
      this.#blank = null;
      this.#isWanted = false;
      this.#list.replaceChildren();
      return this.#say(this.dialog.dataset.failed ?? "", true);
    }
    this.#list.replaceChildren(...(text ? [] : this.#recent()), answer.cloneNode(true));
    this.#list.scrollTop = 0;
    this.#choose(this.#options()[0]);
    this.#say((answer as HTMLElement).dataset.said ?? "");
    if (this.#isWanted) this.#chosen()?.click();
  }

  async #fetch(text: string, signal?: AbortSignal): Promise<Element | null> {
    try {
      const address = `${this.dialog.dataset.address}?q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { headers: { "HX-Request": "true" }, ...(signal && { signal }) });
      if (!answer.ok || answer.redirected) return null;
      return new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
    } catch {
      return null;
    }
  }

  #recent(): Node[] {
    const items = recent().filter((each) => each.href !== location.pathname);
    const parts = this.dialog.querySelector("template")!.content;
    if (!items.length) return [];
    const group = parts.firstElementChild!.cloneNode(true) as HTMLElement;
    items.forEach(({ title, href }, at) => {
      const option = parts.lastElementChild!.cloneNode(true) as HTMLAnchorElement;
      option.id = `po-recent-${at}`;
      option.href = href;
      option.querySelector("[data-title]")!.textContent = title;
      group.append(option);
    });
    return [group];
  }

  /** Once typing rests; a failure also to those who see. */
  #say(text: string, isShown = false): void {
    window.clearTimeout(this.#said);
    this.#status.classList.toggle("vh", !isShown);
    this.#status.classList.toggle("palette__meant", isShown);
    this.#said = window.setTimeout(() => (this.#status.textContent = text), isShown ? 0 : QUIET);
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  #chosen(): HTMLElement | undefined {
    return this.#options().find((each) => each.ariaSelected === "true");
  }

  #choose(option: HTMLElement | undefined): void {
    for (const each of this.#options()) each.setAttribute("aria-selected", String(each === option));
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    this.#input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.target !== this.#input) return;
    const options = this.#options();
    const at = options.findIndex((each) => each.ariaSelected === "true");
    const way = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (way !== undefined && options.length) {
      event.preventDefault();
      const past = at + way;
      const isStep = Math.abs(way) === 1;
      const to = isStep ? (past + options.length) % options.length : Math.min(Math.max(past, 0), options.length - 1);
      this.#choose(options[to]);
    } else if (event.key === "Enter") {
      // What is chosen answers an older question while a newer one is on its way.
      this.#isWanted = this.#isAsking;
      const option = this.#isWanted ? this.dialog : this.#chosen();
      if (!option) return; // The form leads to the search page.
      event.preventDefault();
      event.stopPropagation();
      if (!this.#isWanted) option.click();
    }
  }

  #click(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[role=option]") : null;
    if (!option) return;
    const { does, title } = option.dataset;
    if (title) note(title, new URL(option.href).pathname);
    if (does && this.#do(does)) event.preventDefault();
    else if (!event.metaKey && !event.ctrlKey) this.dialog.close();
  }

  /** A deed of this page; false where the address has to do. */
  #do(does: string): boolean {
    const [name, value] = does.split(":");
    const keys = document.querySelector<HTMLElement>("[data-show-keys]");
    const choice = document.querySelector<HTMLSelectElement>(`form.prefs select[name="${name}"]`);
    if (name === "keys" ? !keys : !choice?.form) return false;
    this.dialog.close();
    if (name === "keys") keys?.click();
    else if (choice?.form) {
      choice.value = value ?? "";
      choice.form.requestSubmit();
    }
    return true;
  }
}

if (dialog) {
  const title = document.querySelector("main h1")?.textContent?.trim();
  if (title && REMEMBERED.test(location.pathname)) note(title, location.pathname);
  const palette = new Palette(dialog);
  onKeys("mod+k", () => palette.open());
  onKeys("/", () => palette.open());
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-palette]") : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    palette.open();
  });
}
