// A link with data-dialog is a page of its own; here htmx fetches its fragment into the dialog.

const dialog = document.querySelector<HTMLDialogElement>("#dlg");

function isDialogContent(event: Event): boolean {
  const detail = (event as CustomEvent).detail as { ctx?: { target?: Element | string } } | null;
  const target = detail?.ctx?.target;
  return target === dialog || target === "#dlg" || event.target === dialog;
}

/** The figure that stands can be typed over at once. */
function takeUp(root: ParentNode): void {
  const field = root.querySelector<HTMLInputElement>("form.checkin [autofocus]");
  field?.focus();
  field?.select();
}

/** Opens once a fragment is in. */
function follow(event: Event): void {
  if (!dialog || !isDialogContent(event) || dialog.children.length === 0 || dialog.open) return;
  dialog.showModal();
  takeUp(dialog);
}

takeUp(document);
if (dialog) {
  document.addEventListener("htmx:after:swap", follow);
  document.addEventListener("northing:saved", () => dialog.close());
  // The event comes after the deed: by then it may have been opened again.
  dialog.addEventListener("close", () => dialog.open || dialog.replaceChildren());
}
