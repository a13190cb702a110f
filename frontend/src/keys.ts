// Keys that act everywhere: ⌘↵ or Ctrl ↵ sends the form one is in, or else the check-in in view.

function formAt(target: EventTarget | null): HTMLFormElement | null {
  const inside = target instanceof Element ? target.closest("form") : null;
  const open = document.querySelector<HTMLElement>("dialog[open]") ?? document;
  return inside ?? open.querySelector<HTMLFormElement>("form.checkin, form.write");
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
  const form = formAt(event.target);
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

// Hidden until here: without this script the keys do nothing, and their name is the machine's.
const command = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl ";

function nameKeys(): void {
  for (const key of document.querySelectorAll<HTMLElement>("kbd[hidden]")) {
    key.textContent = `${command}${key.dataset.key ?? "↵"}`;
    key.hidden = false;
  }
}

nameKeys();
document.addEventListener("htmx:after:swap", nameKeys);
