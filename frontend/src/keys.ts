// Keys that act everywhere: ⌘↵ or Ctrl ↵ sends the form one is in.

document.addEventListener("keydown", (event) => {
  const form = (event.target as Element | null)?.closest?.("form");
  const isSend = event.key === "Enter" && (event.metaKey || event.ctrlKey);
  if (!form || !isSend) return;
  event.preventDefault();
  form.requestSubmit();
});

// On a machine without ⌘ the hint names the key that is there.
if (!/Mac|iPhone|iPad/.test(navigator.platform)) {
  const name = (root: ParentNode): void => {
    for (const key of root.querySelectorAll("kbd")) {
      if (key.textContent === "⌘↵") key.textContent = "Ctrl ↵";
    }
  };
  name(document);
  document.addEventListener("htmx:after:swap", () => name(document));
}
