import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { drawPictures, fillPage, findFaults, PAGE } from "../../docs/drawing/architecture-page.ts";
import {
  type FolderGraph,
  findComponents,
  foldFiles,
  nameOf,
  reduceArrows,
} from "../../docs/drawing/folder-graph.ts";
import { type Code, readImports } from "../../docs/drawing/read-imports.ts";
import { directArrows } from "../../docs/drawing/upward-arrows.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

describe("docs/architecture.md", () => {
  let code: Code;
  beforeAll(async () => {
    code = await readImports(ROOT);
  });

  it("draws the folders as they are; if not, `npm run draw`", () => {
    const stale = [...drawPictures(code)].filter(([path, text]) => read(path) !== text).map(([path]) => path);
    expect(stale).toEqual([]);
    expect(fillPage(read(PAGE), code)).toBe(read(PAGE));
  });

  it("has a line for every folder and a reason for every arrow that goes back up", () => {
    expect(findFaults(read(PAGE), code)).toEqual([]);
  });
});

/** A graph of folders of one file each, written as `a>b`. */
function graphOf(...arrows: readonly string[]): FolderGraph {
  const pairs = arrows.map((arrow) => arrow.split(">") as [string, string]);
  const names = [...new Set(pairs.flat())];
  return foldFiles(
    names.map((name) => ({
      path: `${name}/file.ts`,
      imports: pairs.filter(([from]) => from === name).map(([, to]) => `${to}/file.ts`),
    })),
  );
}

describe("the arrows between folders", () => {
  it("all go down where there is no circle", () => {
    expect(directArrows(graphOf("a>b", "b>c", "a>c")).up).toEqual([]);
  });

  it("go up where they close a circle, and as few as an order allows", () => {
    const up = directArrows(graphOf("a>b", "b>c", "c>a", "a>d", "d>c")).up;
    expect(up.map(nameOf)).toEqual(["c → a"]);
  });

  it("go up where they are named so, in place of others", () => {
    const up = directArrows(graphOf("a>b", "b>a"), new Set(["a → b"])).up;
    expect(up.map(nameOf)).toEqual(["a → b"]);
  });

  it("do not go up for being named where they close no circle", () => {
    expect(directArrows(graphOf("a>b", "b>c"), new Set(["a → b"])).up).toEqual([]);
  });

  it("form strongly connected sets", () => {
    const sets = findComponents(graphOf("a>b", "b>c", "c>b", "c>d")).map((set) => [...set].sort());
    expect(sets).toEqual([["d"], ["b", "c"], ["a"]]);
  });

  it("are left out of a drawing where a longer way tells them", () => {
    expect(reduceArrows(graphOf("a>b", "b>c", "a>c")).map(nameOf)).toEqual(["a → b", "b → c"]);
  });
});
