// The words of the map come with the page, in the reader's language.

const given = document.querySelector("#map-labels")?.textContent ?? "{}";
const WORDS = JSON.parse(given) as Record<string, string>;
const language = document.documentElement.lang || "en";
const percents = new Intl.NumberFormat(language, { style: "percent" });
const numbers = new Intl.NumberFormat(language);

export function word(name: string, values: Record<string, string | number> = {}): string {
  const text = WORDS[name] ?? name;
  return text.replace(/%\((\w+)\)s/g, (all, key: string) => {
    const value = values[key];
    return typeof value === "number" ? numbers.format(value) : (value ?? all);
  });
}

export function below(n: number): string {
  return word(n === 1 ? "below_one" : "below_many", { n });
}

export function percent(share: number): string {
  return percents.format(share / 100);
}

export function healthWord(health: string): string {
  return word(`health_${health}`);
}
