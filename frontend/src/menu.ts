// Opened at the end of the side, the menu of the account is brought into view as a whole.

const menu = document.querySelector<HTMLDetailsElement>(".side > .usermenu");
menu?.addEventListener("toggle", () => {
  if (menu.open) menu.scrollIntoView({ block: "nearest" });
});
