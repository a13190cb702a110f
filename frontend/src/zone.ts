// Where somebody begins, the time zone of their machine is chosen for them; they may choose another.

const field = document.querySelector<HTMLSelectElement>("select[data-own-zone]");
if (field) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...field.options].some((option) => option.value === own)) field.value = own;
}
