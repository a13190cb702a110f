// A text to copy: the button is there only where a script can do it.

class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("input");
    const button = this.querySelector("button");
    if (!field || !button) return;
    button.hidden = false;
    button.addEventListener("click", () => void this.#copy(field, button));
  }

  async #copy(field: HTMLInputElement, button: HTMLButtonElement): Promise<void> {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Without https there is no clipboard; the text stands selected, for the keys.
      return;
    }
    const words = button.querySelector("span");
    if (words) words.textContent = button.dataset.done ?? "";
  }
}

customElements.define("copy-text", CopyText);
