// What a form[data-applied] asks for is shown as soon as it is chosen (htmx does that); here it comes
// to stand in the address, and going back shows what was shown before, as it does from a page that
// asks which of several was meant.

let shown = location.search;

document.addEventListener("change", (event) => {
  const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>("form[data-applied]") : null;
  if (!form) return;
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value) asked.append(name, value);
  }
  shown = asked.size ? `?${asked}` : "";
  history.pushState(null, "", `${new URL(form.action).pathname}${shown}`);
});

window.addEventListener("popstate", () => {
  if (location.search !== shown && document.querySelector("form[data-applied], [data-which]")) location.reload();
});
