import { readFile } from "node:fs/promises";

/** The figures that another program printed about a graph. */
export interface Reference {
  readonly graph: string;
  readonly program: string;
  readonly figures: {
    readonly stressOn: number;
    readonly stressOff: number;
    readonly movement: number;
    readonly crowding: number;
    readonly seconds: number;
  };
}

const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/^visone/, "Visone"],
  [/^single/, "DynNoSlice"],
  [/^multi[cd]-/, "MultiDynNoS"],
  [/^sfdp/, "sfdp, still"],
];

/** Rows of a semicolon table with decimal commas; none where there is no such file. */
export async function readReferences(path: string): Promise<Reference[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  const [head = "", ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const columns = head.split(";");
  return lines.map((line) => {
    const cells = line.split(";");
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? "";
    const number = (column: string): number => Number(cell(column).replace(",", "."));
    const type = cell("Type");
    const known = PROGRAMS.find(([pattern]) => pattern.test(type));
    const variant = type.startsWith("multi")
      ? ` ${type.replace(/^multi[cd]-/, "").replace(/^FDPi/, "FDP_i")}`
      : "";
    return {
      graph: cell("Graph"),
      program: `${known?.[1] ?? type}${variant}`,
      figures: {
        stressOn: number("StressOn"),
        stressOff: number("StressOff"),
        movement: number("Movement"),
        crowding: number("Crowding"),
        seconds: number("Time"),
      },
    };
  });
}
