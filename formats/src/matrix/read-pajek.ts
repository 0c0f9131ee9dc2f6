import {
  cellValue,
  MatrixSyntaxError,
  type SignedArc,
  type SignedNetwork,
  uniqueKeys,
  vertexCount,
} from "./signed-network.ts";

type Section = "NONE" | "VERTICES" | "ARCS" | "EDGES" | "ARCSLIST" | "EDGESLIST" | "MATRIX";
const SECTIONS: readonly Section[] = ["VERTICES", "ARCS", "EDGES", "ARCSLIST", "EDGESLIST", "MATRIX"];

/** A network that is being read. */
interface Open {
  name: string;
  readonly labels: string[];
  readonly lines: { readonly section: Section; readonly tokens: readonly string[]; readonly line: number }[];
}

/** Words, texts in quotes, and times in brackets. */
const TOKEN = /"([^"]*)"|(\[[^\]]*\])|(\S+)/g;

/**
 * Reads the networks of a Pajek file (`.net`, `.mat`, `.paj`). What is neither vertices nor lines (partitions, vectors,
 * shapes) is left out. Throws MatrixSyntaxError.
 */
export function readPajek(text: string): readonly SignedNetwork[] {
  const networks: Open[] = [];
  let section: Section = "NONE";
  let name = "";
  for (const [place, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = place + 1;
    const content = raw.trim();
    if (content === "" || content.startsWith("%")) continue;
    if (!content.startsWith("*")) {
      const open = networks.at(-1);
      if (section !== "NONE" && open !== undefined) addLine(open, section, content, line);
      continue;
    }
    const [keyword = "", argument = ""] = content.slice(1).trim().split(/\s+/);
    section = SECTIONS.find((one) => one === keyword.toUpperCase()) ?? "NONE";
    if (keyword.toUpperCase() === "NETWORK") name = content.replace(/^\S+\s*/, "");
    if (section !== "VERTICES") continue;
    const count = vertexCount(argument, line);
    networks.push({ name, labels: Array.from({ length: count }, () => ""), lines: [] });
    name = "";
  }
  if (networks.length === 0) throw new MatrixSyntaxError("The file has no *Vertices: it is none of Pajek");
  return networks.map(networkOf);
}

function addLine({ labels, lines }: Open, section: Section, content: string, line: number): void {
  const tokens = [...content.matchAll(TOKEN)].map(([, quoted, time, word]) => quoted ?? time ?? word ?? "");
  if (section !== "VERTICES") {
    lines.push({ section, tokens, line });
    return;
  }
  const number = Number(tokens[0]);
  if (!Number.isInteger(number) || number < 1 || number > labels.length)
    throw new MatrixSyntaxError(`Line ${line} names the vertex "${tokens[0]}"; there are ${labels.length}`);
  labels[number - 1] = tokens[1] ?? "";
}

function networkOf({ name, labels, lines }: Open): SignedNetwork {
  const vertices = uniqueKeys(labels);
  const keyOf = (token: string, line: number): string => {
    const key = vertices[Math.abs(Number(token)) - 1];
    if (key === undefined)
      throw new MatrixSyntaxError(`Line ${line} names the vertex "${token}"; there are ${vertices.length}`);
    return key;
  };
  const arcs: SignedArc[] = [];
  let row = 0;
  for (const { section, tokens, line } of lines) {
    const isSymmetric = section === "EDGES" || section === "EDGESLIST";
    if (section === "MATRIX") {
      const from = keyOf(String(row + 1), line);
      row += 1;
      for (const [column, cell] of tokens.entries()) {
        const value = numberOf(cell, line);
        if (value !== 0) arcs.push({ from, to: keyOf(String(column + 1), line), value, isSymmetric, line });
      }
      continue;
    }
    const [first = "", ...others] = tokens;
    const from = keyOf(first, line);
    if (section === "ARCSLIST" || section === "EDGESLIST") {
      for (const other of others) arcs.push({ from, to: keyOf(other, line), value: 1, isSymmetric, line });
      continue;
    }
    const [second = "", weight = "1"] = others;
    const value = weight.startsWith("[") || !/^[-+.\d]/.test(weight) ? 1 : numberOf(weight, line);
    const time = tokens.find((token) => token.startsWith("["));
    const steps = time === undefined ? {} : { steps: stepsOf(time, line) };
    if (value !== 0) arcs.push({ from, to: keyOf(second, line), value, isSymmetric, line, ...steps });
  }
  return { name, vertices, arcs };
}

function numberOf(cell: string, line: number): number {
  const value = cellValue(cell);
  if (typeof value === "number") return value;
  if (value === "MISSING") return 0;
  throw new MatrixSyntaxError(`Line ${line} has "${cell}" where a number is expected`);
}

/** `[1-3,5,7-*]`: steps, both ends included. */
function stepsOf(time: string, line: number): readonly (readonly [number, number | null])[] {
  return time
    .slice(1, -1)
    .split(",")
    .map((part) => {
      const [, first = "", last] = /^\s*(\d+)\s*(?:-\s*(\d+|\*))?\s*$/.exec(part) ?? [];
      if (first === "")
        throw new MatrixSyntaxError(`Line ${line} has the time "${time}"; write it as [1-3,5]`);
      return [Number(first), last === "*" ? null : Number(last ?? first) + 1] as const;
    });
}
