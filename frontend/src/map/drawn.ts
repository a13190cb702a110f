// Marks and elements that more than one part draws; a status is a shape and a class, as elsewhere.

const SVG = "http://www.w3.org/2000/svg";
const DISC = "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z";

const STATUS: Record<string, [css: string, shape: string]> = {
  achieved: ["is-done", `${DISC}M3.2 6.2l1-1 1.2 1.2 2.5-2.5 1 1-3.5 3.5z`],
  "on-track": ["is-on", DISC],
  "at-risk": ["is-risk", "M6 1.2 11.4 10.8H.6z"],
  "off-track": ["is-off", "M6 .6 11.4 6 6 11.4.6 6z"],
  "not-started": ["is-none", `${DISC}M6 2.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6z`],
  open: ["is-none", `${DISC}M6 2.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6z`],
};
const UNKNOWN: [string, string] = ["is-none is-unknown", "M2 5h8v2H2z"];

/** Healths in the order in which a mix shows them. */
export const HEALTHS = ["achieved", "on-track", "at-risk", "off-track", "not-started", "unknown", "open"];
export const COLOURS: Record<string, string> = {
  achieved: "--meridian", "on-track": "--on", "at-risk": "--risk", "off-track": "--off",
};

export function cssOf(health: string): string {
  return (STATUS[health] ?? UNKNOWN)[0];
}

export function svg(tag: string, attributes: Record<string, string | number>, ...inside: Node[]): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...inside);
  return made;
}

export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K, css = "", ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (css) made.className = css;
  made.append(...inside);
  return made;
}

export function mark(health: string): SVGElement {
  const [css, shape] = STATUS[health] ?? UNKNOWN;
  const path = svg("path", { d: shape, "fill-rule": "evenodd" });
  return svg("svg", { class: `mark ${css}`, width: 11, height: 11, viewBox: "0 0 12 12", "aria-hidden": "true" }, path);
}

export function ring(percent: number | null): SVGElement {
  const share = Math.min(Math.max(percent ?? 0, 0), 100);
  const around = { cx: 18, cy: 18, r: 15.3, fill: "none" };
  const bar = svg("circle", {
    ...around, class: "ring__bar", pathLength: 100, transform: "rotate(-90 18 18)",
    "stroke-dasharray": `${share} 100`,
  });
  const text = svg("text", { x: 18, y: 18, "text-anchor": "middle", "dominant-baseline": "central" });
  text.textContent = percent === null ? "–" : String(percent);
  const parts = [svg("circle", { ...around, class: "ring__track" }), ...(share ? [bar] : []), text];
  return svg("svg", { class: "ring", viewBox: "0 0 36 36", width: 38, height: 38, "aria-hidden": "true" }, ...parts);
}

/** The healths of a folded branch, side by side. */
export function mixBar(mix: Map<string, number>, total: number): SVGElement {
  let at = 0;
  const parts = HEALTHS.filter((health) => mix.get(health)).map((health) => {
    const width = ((mix.get(health) ?? 0) / total) * 100;
    const part = svg("rect", { class: `mix__part ${cssOf(health)}`, x: `${at}%`, width: `${width}%`, height: 5 });
    at += width;
    return part;
  });
  return svg("svg", { class: "mcard__mix", height: 5, "aria-hidden": "true" }, ...parts);
}

export function button(css: string, label: string, press: () => void): HTMLButtonElement {
  const made = html("button", css, label);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}
