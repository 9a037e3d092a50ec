// Fetches GraphiQL and React from npm, at the versions below, into ropa/web/static/graphiql/.
//
//     node tools/vendor-graphiql.mjs
//
// What it changes: the script is minified (npm's own is not), and the fonts are left out of the
// style sheet, so that nothing but the page's own files is asked for. The licences of every package
// that the script holds are gathered in LICENSES.txt.
import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, writeFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const WANTED = ["graphiql@3.8.3", "react@18.2.0", "react-dom@18.2.0", "graphql@16.12.0"];
const MINIFIER = "esbuild@0.27.0";
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, "ropa", "web", "static", "graphiql");

function install(packages) {
  const folder = mkdtempSync(join(tmpdir(), "vendor-"));
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...packages], { cwd: folder, stdio: "inherit" });
  return folder;
}

function packagesIn(folder) {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => (name.startsWith("@") ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name]))
    .sort();
}

function licence(folder, name) {
  const about = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8"));
  const file = readdirSync(join(folder, name)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, name, file), "utf8").trim() : "(The package has no licence file.)";
  return `${name} ${about.version} (${about.license ?? "licence not stated"})\n\n${text}\n`;
}

const from = install(WANTED);
const tool = install([MINIFIER]);
const modules = join(from, "node_modules");
mkdirSync(target, { recursive: true });

const esbuild = join(tool, "node_modules", ".bin", "esbuild");
const script = join(modules, "graphiql", "graphiql.min.js");
execFileSync(esbuild, [script, "--minify", "--legal-comments=none", `--outfile=${join(target, "graphiql.min.js")}`], { stdio: "inherit" });

const styles = readFileSync(join(modules, "graphiql", "graphiql.min.css"), "utf8");
writeFileSync(join(target, "graphiql.min.css"), styles.replace(/@font-face\s*\{[^}]*\}/g, ""));
for (const name of ["react", "react-dom"]) {
  const file = `${name}.production.min.js`;
  writeFileSync(join(target, file), readFileSync(join(modules, name, "umd", file)));
}
const head = "GraphiQL as it is served holds these packages, each under the licence that follows its name.\n";
const rule = `\n${"-".repeat(80)}\n\n`;
writeFileSync(join(target, "LICENSES.txt"), [head, ...packagesIn(modules).map((name) => licence(modules, name))].join(rule));
rmSync(from, { recursive: true });
rmSync(tool, { recursive: true });
