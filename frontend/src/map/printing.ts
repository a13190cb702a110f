// Paper has no zoom: printed, the map is its outline, with every branch.
import type { Chart } from "./chart";
import { html, mark } from "./drawn";
import type { Item } from "./forest";
import { healthWord, percent } from "./words";

function listOf(items: Item[]): HTMLElement {
  const rows = items.map((item) => {
    const facts = [healthWord(item.health), item.percent === null ? "" : percent(item.percent), item.team];
    const row = html("li", "", mark(item.health), html("strong", "", item.title), ` ${facts.filter(Boolean).join(" · ")}`);
    if (item.below.length) row.append(listOf(item.below));
    return row;
  });
  return html("ul", "", ...rows);
}

export function printOutline(chart: Chart): void {
  const paper = html("div", "map-paper");
  window.addEventListener("beforeprint", () => {
    paper.replaceChildren(listOf(chart.forest.roots));
    chart.host.after(paper);
  });
  window.addEventListener("afterprint", () => paper.remove());
}
