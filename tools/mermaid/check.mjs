// Parses Mermaid files with Mermaid's own parser; exits 1 where any of them is not a flowchart.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!DOCTYPE html><body></body>");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

let wrong = 0;
for (const file of process.argv.slice(2)) {
  try {
    const { diagramType } = await mermaid.parse(readFileSync(file, "utf8"));
    if (!diagramType.startsWith("flowchart")) throw new Error(diagramType);
  } catch (error) {
    wrong += 1;
    console.error(`${file}: ${error}`);
  }
}
const right = process.argv.length - 2 - wrong;
console.log(`${right} passed, ${wrong} failed`);
process.exit(wrong || !right ? 1 : 0);
