// `npm run draw` writes the drawings and the figures of docs/architecture.md; `npm run draw -- --figures [root]`
// only prints the figures, of another checkout too.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawPictures, fillPage, findArrowsUp, findFaults, PAGE } from "./architecture-page.ts";
import { countFigures, writeFigures } from "./figures.ts";
import { nameOf } from "./folder-graph.ts";
import { readImports } from "./read-imports.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

async function draw(): Promise<void> {
  const code = await readImports(ROOT);
  for (const [path, text] of drawPictures(code)) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
  }
  const page = fillPage(await readFile(join(ROOT, PAGE), "utf8"), code);
  await writeFile(join(ROOT, PAGE), page);
  for (const fault of findFaults(page, code)) console.error(fault);
}

async function printFigures(root: string): Promise<void> {
  const code = await readImports(root);
  console.log(writeFigures(countFigures(code)));
  for (const arrow of findArrowsUp(code)) console.log(`up: ${nameOf(arrow)}`);
}

const [option, root = ROOT] = process.argv.slice(2);
await (option === "--figures" ? printFigures(root) : draw());
