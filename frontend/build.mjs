// Bundles what every page loads (app) and what the map alone needs into the Python package, with
// the licence of every package that ended up in a bundle.
import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const outdir = "../src/northing/web/assets/dist";

function packageOf(input) {
  const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  return found ? found[1] : null;
}

function licenceOf(name) {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} ${version} is bundled but carries no licence text`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

if (existsSync(outdir)) rmSync(outdir, { recursive: true });
const { metafile } = await build({
  entryPoints: ["src/app.ts", "src/app.css", "src/icon.svg", "src/map/map.ts", "src/map/map.css"],
  entryNames: "[name]",
  outdir,
  bundle: true,
  minify: true,
  sourcemap: true,
  // Each in a scope of its own: a page loads more than one.
  format: "iife",
  target: ["es2022"],
  loader: { ".woff2": "file", ".svg": "copy" },
  assetNames: "fonts/[name]",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
const packages = new Set(Object.keys(metafile.inputs).map(packageOf).filter(Boolean));
const licences = [...packages].sort().map(licenceOf);
writeFileSync(join(outdir, "LICENSES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
