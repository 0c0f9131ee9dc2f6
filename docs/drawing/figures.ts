import { type FolderGraph, findComponents, foldFiles } from "./folder-graph.ts";
import type { Code } from "./read-imports.ts";
import { workspaceOf } from "./read-imports.ts";
import { directArrows } from "./upward-arrows.ts";

/** The figures of a workspace. */
export interface Figures {
  readonly workspace: string;
  readonly files: number;
  readonly folders: number;
  readonly arrows: number;
  readonly up: number;
  /** Pairs of folders that import each other. */
  readonly pairs: number;
  /** Folders in the greatest strongly connected set; 1 where there is no circle. */
  readonly greatest: number;
}

/** The folders of a workspace and the arrows between them. */
export function foldWorkspace({ files }: Code, workspace: string): FolderGraph {
  return foldFiles(files.filter(({ path }) => workspaceOf(path) === workspace));
}

/** Counts every workspace. */
export function countFigures(code: Code, named: ReadonlySet<string> = new Set()): readonly Figures[] {
  return code.workspaces.map((workspace) => {
    const graph = foldWorkspace(code, workspace);
    const arrows = new Set(graph.arrows.map(({ from, to }) => `${from} ${to}`));
    return {
      workspace,
      files: [...graph.folders.values()].reduce((total, files) => total + files, 0),
      folders: graph.folders.size,
      arrows: graph.arrows.length,
      up: directArrows(graph, named).up.length,
      pairs: graph.arrows.filter(({ from, to }) => from < to && arrows.has(`${to} ${from}`)).length,
      greatest: Math.max(0, ...findComponents(graph).map(({ length }) => length)),
    };
  });
}

/** The figures as a table of Markdown. */
export function writeFigures(figures: readonly Figures[]): string {
  const head = [
    "| workspace | files | folders | arrows | arrows up | pairs that import each other | greatest circle of folders |",
    "|---|---:|---:|---:|---:|---:|---:|",
  ];
  const rows = figures.map(
    ({ workspace, files, folders, arrows, up, pairs, greatest }) =>
      `| ${workspace} | ${files} | ${folders} | ${arrows} | ${up} | ${pairs} | ${greatest === 1 ? "none" : greatest} |`,
  );
  return [...head, ...rows].join("\n");
}
