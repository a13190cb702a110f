// A form that was just sent is not sent again by a second click. This is for comfort: the server
// knows a form that it has seen by its key.

const MOMENT = 1000;
let sent = new WeakMap<HTMLFormElement, number>();

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (event.timeStamp - (sent.get(form) ?? -MOMENT) < MOMENT) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sent.set(form, event.timeStamp);
  },
  { capture: true },
);

// The answer is here: the same form may mean another deed now.
document.addEventListener("htmx:after:swap", () => {
  sent = new WeakMap();
});
