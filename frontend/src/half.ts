// What is half written in a form[data-half] stays in this tab until it is sent, wherever its writer
// looks meanwhile.
import { remember, remembered } from "./remembered";

const FIELDS = "textarea, select";

type Field = HTMLTextAreaElement | HTMLSelectElement;

function nameOf(form: HTMLFormElement): string {
  return `northing-half ${new URL(form.action).pathname}`;
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>(FIELDS)];
}

function formOf(event: Event): HTMLFormElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLFormElement>("form[data-half]") : null;
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-half]")) {
  const kept = remembered<Record<string, string>>(nameOf(form));
  for (const field of kept ? fieldsOf(form) : []) {
    const value = kept?.[field.name] ?? "";
    const isOffered = !(field instanceof HTMLSelectElement) || [...field.options].some((each) => each.value === value);
    if (!field.value && isOffered) field.value = value;
  }
}

document.addEventListener("input", (event) => {
  const form = formOf(event);
  if (!form) return;
  const written = Object.fromEntries(fieldsOf(form).map((field) => [field.name, field.value]));
  remember(nameOf(form), Object.values(written).some(Boolean) ? written : undefined);
});

document.addEventListener("submit", (event) => {
  const form = formOf(event);
  if (form && !event.defaultPrevented) remember(nameOf(form));
});
