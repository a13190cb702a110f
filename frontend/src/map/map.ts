// The alignment map of a cycle, as cards. Without this script its place is taken by the outline.
import { Aligning } from "./aligning";
import { FOOT } from "./camera";
import { Chart } from "./chart";
import { html } from "./drawn";
import { Filters } from "./filters";
import { Finder } from "./finder";
import { Forest } from "./forest";
import { Keyboard } from "./keyboard";
import { Panel } from "./panel";
import { Pointer } from "./pointer";
import { printOutline } from "./printing";
import { Source } from "./source";
import { Told } from "./told";
import { LinkToggle, zoomTools } from "./tools";
import { word } from "./words";

class AlignmentMap extends HTMLElement {
  #chart!: Chart;
  #panel!: Panel;
  #aligning!: Aligning;
  #source!: Source;
  #filters!: Filters;
  #links!: LinkToggle;
  readonly #told = new Told();
  /** Which of the answers is wanted: a later question makes an earlier one void. */
  #asked = 0;
  #isLate = false;

  connectedCallback(): void {
    if (this.#chart) return;
    this.replaceChildren();
    this.classList.add("is-live");
    this.ariaBusy = "true";
    this.#chart = new Chart(this);
    this.#source = new Source(this.dataset.src ?? "");
    this.#filters = new Filters(() => void this.#load(true));
    this.#build();
    this.#listen();
    void this.#load(true);
  }

  #build(): void {
    const chart = this.#chart;
    const at = { align: this.dataset.align ?? "", undo: this.dataset.undo ?? "" };
    this.#aligning = new Aligning(chart, this.#told, at, () => this.#load(false));
    this.#panel = new Panel({
      address: (item) => this.#address(item.id),
      align: () => {
        // On a phone the facts lie over what is to be chosen from.
        this.#panel.close();
        this.#aligning.choose(chart.selected);
      },
      fold: () => chart.fold(chart.selected),
      closed: () => this.#closed(),
    });
    this.#links = new LinkToggle(chart, this.#told, () => this.#linksAddress());
    const finder = new Finder(chart);
    const bar = html("div", "map__bar", finder.box, this.#links.box);
    const hint = html("p", "vh", word("hint"));
    hint.id = "map-hint";
    chart.layer.setAttribute("aria-describedby", hint.id);
    chart.layer.dataset.typeahead = "";
    this.prepend(bar);
    this.append(hint, zoomTools(chart), this.#told.line, this.#panel.box);
  }

  #listen(): void {
    const chart = this.#chart;
    new Keyboard(chart, {
      open: (id) => location.assign(this.#address(id)),
      align: () => this.#aligning.choose(chart.selected),
      confirm: () => this.#aligning.confirm(),
      leave: () => (this.#aligning.isUnderWay ? this.#aligning.leave() : this.#panel.close()),
    });
    new Pointer(chart, this.#aligning, (id, isAgain) => this.#press(id, isAgain));
    chart.after = () => this.#aligning.isUnderWay && this.#aligning.light();
    chart.onSelect = () => !this.#panel.box.hidden && this.#showFacts();
    printOutline(chart);
    new ResizeObserver(() => chart.layout && chart.later()).observe(this);
    for (const media of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      matchMedia(media).addEventListener("change", () => this.#repaint());
    }
    const theme = { attributes: true, attributeFilter: ["data-theme"] };
    new MutationObserver(() => this.#repaint()).observe(document.documentElement, theme);
    this.addEventListener("pointerup", () => this.#isLate && void this.#load(false));
    document.addEventListener("northing:moved", () => void this.#load(false));
  }

  /** Fetch what is asked for, anew or what changed meanwhile. */
  async #load(isAnew: boolean): Promise<void> {
    const turn = ++this.#asked;
    try {
      const data = await this.#source.read(this.#filters.query);
      if (!data || turn !== this.#asked) return;
      // Nothing moves away under a card that is being dragged.
      this.#isLate = this.classList.contains("is-dragging");
      if (this.#isLate) return;
      this.#source.isShown();
      performance.mark("map-read");
      const forest = new Forest(data);
      this.#show(forest, isAnew);
      performance.measure("map-drawn", "map-read");
      if (!isAnew) await this.#links.renew();
    } catch {
      if (turn === this.#asked) this.#told.say(word("failed"));
    } finally {
      if (turn === this.#asked) this.ariaBusy = null;
    }
  }

  #show(forest: Forest, isAnew: boolean): void {
    const { layer } = this.#chart;
    const isEmpty = forest.items.length === 0;
    // A tree with nothing in it is no tree, and what has no role has no name.
    const named = { role: "tree", "aria-label": this.dataset.label ?? "" };
    for (const [name, value] of Object.entries(named)) {
      if (isEmpty) layer.removeAttribute(name);
      else layer.setAttribute(name, value);
    }
    this.#chart.take(forest, isAnew);
    if (isEmpty) this.#told.say(word("nothing"));
    else if (isAnew && this.#filters.query) this.#told.say(word("shown", { n: forest.items.length }));
    else if (isAnew) this.#told.clear();
    if (!this.#panel.box.hidden) this.#showFacts();
  }

  #press(id: number, isAgain: boolean): void {
    if (this.#aligning.isUnderWay) {
      this.#chart.select(id, { focus: true });
      this.#aligning.confirm();
    } else if (isAgain) location.assign(this.#address(id));
    else {
      this.#chart.select(id, { focus: true });
      this.#showFacts();
    }
  }

  #showFacts(): void {
    const { forest, selected, folded } = this.#chart;
    const item = forest.get(selected);
    if (!item) return this.#panel.close();
    this.#panel.show(item, forest, folded.has(selected));
    this.#clear();
  }

  /** On a phone the facts are a sheet over the map: what they are about stays in view above it. */
  #clear(): void {
    const { camera, box } = this.#chart;
    const isSheet = this.#panel.box.offsetWidth === this.clientWidth;
    camera.foot = isSheet ? this.#panel.box.offsetHeight + 20 : FOOT;
    if (isSheet && box) camera.show(box);
    this.#chart.later();
  }

  #closed(): void {
    this.#chart.camera.foot = FOOT;
    this.#chart.cards.get(this.#chart.selected)?.focus({ preventScroll: true });
  }

  #repaint(): void {
    this.#chart.painter.renew();
    if (this.#chart.layout) this.#chart.later();
  }

  #address(id: number): string {
    return (this.dataset.objective ?? "").replace("/0/", `/${id}/`);
  }

  #linksAddress(): string {
    return new URL(this.dataset.links ?? "", location.href).pathname + this.#filters.query;
  }
}

customElements.define("alignment-map", AlignmentMap);
