// What this tab remembers for its reader: another reader of the same tab begins anew, and signing out
// forgets all. Where the browser keeps nothing, nothing is remembered.

const reader = document.querySelector<HTMLElement>("#palette")?.dataset.reader ?? "";

export function remembered<T>(name: string): T | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? "{}") as { reader?: string; value?: T };
    if (kept.reader === reader) return kept.value;
    sessionStorage.removeItem(name);
  } catch {
    // See above.
  }
  return undefined;
}

/** Remembers a value; without one, forgets it. */
export function remember(name: string, value?: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify({ reader, value }));
  } catch {
    // See above.
  }
}

document.addEventListener("submit", (event) => {
  const isLeaving = event.target instanceof HTMLFormElement && event.target.action.endsWith("/sign-out/");
  if (isLeaving) sessionStorage.clear();
});
