import { ARROWS_UP } from "./arrows-up.ts";
import { drawGraph } from "./draw-graph.ts";
import { countFigures, foldWorkspace, writeFigures } from "./figures.ts";
import { type Arrow, foldFiles, nameOf } from "./folder-graph.ts";
import { type Code, workspaceOf } from "./read-imports.ts";
import { directArrows } from "./upward-arrows.ts";

/** The page whose marked blocks are written here; its other text is written by hand. */
export const PAGE = "docs/architecture.md";
const PICTURES = "docs/pictures/architecture";
const NAMED: ReadonlySet<string> = new Set(Object.keys(ARROWS_UP));

/** Draws the house and every workspace: the text of each SVG by its path. */
export function drawPictures(code: Code): ReadonlyMap<string, string> {
  const house = directArrows(foldFiles(code.files, workspaceOf), NAMED);
  const pictures = code.workspaces.map((workspace) => {
    const graph = directArrows(foldWorkspace(code, workspace), NAMED);
    const label = (folder: string): string => folder.slice(`${workspace}/src/`.length) || "src";
    return drawPicture(workspace, drawGraph({ title: `The folders of ${workspace}`, graph, label }));
  });
  const label = (workspace: string): string => workspace;
  return new Map([drawPicture("house", drawGraph({ title: "The house", graph: house, label })), ...pictures]);
}

function drawPicture(name: string, text: string): readonly [path: string, text: string] {
  return [`${PICTURES}/${name}.svg`, text];
}

/** The page with its marked blocks written anew. */
export function fillPage(page: string, code: Code): string {
  const filled = fillBlock(page, "figures", writeFigures(countFigures(code, NAMED)));
  return fillBlock(filled, "arrows up", writeArrowsUp(findArrowsUp(code)));
}

/** The arrows that go back up, of all workspaces. */
export function findArrowsUp(code: Code): readonly Arrow[] {
  return code.workspaces.flatMap((workspace) => directArrows(foldWorkspace(code, workspace), NAMED).up);
}

/** Lists faults of the page outside its marked blocks; each says what to do. */
export function findFaults(page: string, code: Code): readonly string[] {
  const up = new Set(findArrowsUp(code).map(nameOf));
  const folders = new Set(code.workspaces.flatMap((one) => [...foldWorkspace(code, one).folders.keys()]));
  const listed = [...page.matchAll(/^- `([^`]+)`/gm)].map(([, path = ""]) => path);
  return [
    ...[...up]
      .filter((one) => !NAMED.has(one))
      .map((one) => `${one} goes up: turn it, or give its reason in arrows-up.ts`),
    ...[...NAMED]
      .filter((one) => !up.has(one))
      .map((one) => `${one} no longer goes up: take it out of arrows-up.ts`),
    ...[...folders]
      .filter((one) => !listed.includes(one))
      .map((one) => `${one} has no line in ${PAGE}: write one`),
    ...listed
      .filter((one) => /\/src\b/.test(one) && !folders.has(one))
      .map((one) => `${one} in ${PAGE} is no folder of code: take its line out`),
  ];
}

function writeArrowsUp(arrows: readonly Arrow[]): string {
  if (arrows.length === 0) return "No arrow goes back up.";
  return arrows
    .map((arrow) => `- ${arrow.from} → ${arrow.to}: ${ARROWS_UP[nameOf(arrow)] ?? "no reason given"}`)
    .join("\n");
}

function fillBlock(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- drawn: ${name} -->`, "<!-- end -->"];
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no block from ${begin} to ${end}`);
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`;
}
