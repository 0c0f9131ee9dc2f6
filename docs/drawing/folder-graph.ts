import { type CodeFile, folderOf } from "./read-imports.ts";

/** An arrow goes from a folder to another from which one of its files imports. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Folders, or workspaces, with the arrows between them. */
export interface FolderGraph {
  /** Sorted by name, with the number of their files. */
  readonly folders: ReadonlyMap<string, number>;
  readonly arrows: readonly Arrow[];
}

/** Folds files into folders; imports of files that are not among them are left out. */
export function foldFiles(
  files: readonly CodeFile[],
  fold: (path: string) => string = folderOf,
): FolderGraph {
  const folders = new Map<string, number>();
  const arrows = new Map<string, Arrow>();
  const known = new Set(files.map(({ path }) => path));
  for (const { path, imports } of files) {
    const from = fold(path);
    folders.set(from, (folders.get(from) ?? 0) + 1);
    for (const to of imports.filter((one) => known.has(one)).map(fold)) {
      if (to !== from) arrows.set(nameOf({ from, to }), { from, to });
    }
  }
  return {
    folders: new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1))),
    arrows: [...arrows.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
}

/** Names an arrow, as `client/src/app → client/src/ui`. */
export function nameOf({ from, to }: Arrow): string {
  return `${from} → ${to}`;
}

/** The folders each folder imports from. */
export function targetsOf({ folders, arrows }: FolderGraph): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>([...folders.keys()].map((folder) => [folder, []]));
  for (const { from, to } of arrows) targets.get(from)?.push(to);
  return targets;
}

/** The strongly connected sets of folders, single folders among them, each after those it imports from (Tarjan 1972). */
export function findComponents(graph: FolderGraph): readonly (readonly string[])[] {
  const targets = targetsOf(graph);
  const numbers = new Map<string, number>();
  const open: string[] = [];
  const components: string[][] = [];
  const visit = (folder: string): number => {
    const own = numbers.size;
    let lowest = own;
    numbers.set(folder, own);
    open.push(folder);
    for (const target of targets.get(folder) ?? []) {
      if (!numbers.has(target)) lowest = Math.min(lowest, visit(target));
      else if (open.includes(target)) lowest = Math.min(lowest, numbers.get(target) ?? own);
    }
    if (lowest === own) components.push(open.splice(open.indexOf(folder)));
    return lowest;
  };
  for (const folder of graph.folders.keys()) {
    if (!numbers.has(folder)) visit(folder);
  }
  return components;
}

/** The arrows that a longer way does not tell already, of a graph without circles. */
export function reduceArrows(graph: FolderGraph): readonly Arrow[] {
  const targets = targetsOf(graph);
  const below = new Map<string, ReadonlySet<string>>();
  const reach = (folder: string): ReadonlySet<string> => {
    const known = below.get(folder);
    if (known !== undefined) return known;
    const reached = new Set<string>();
    below.set(folder, reached);
    for (const target of targets.get(folder) ?? []) {
      reached.add(target);
      for (const further of reach(target)) reached.add(further);
    }
    return reached;
  };
  return graph.arrows.filter(
    ({ from, to }) => !(targets.get(from) ?? []).some((other) => other !== to && reach(other).has(to)),
  );
}
