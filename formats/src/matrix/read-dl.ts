import {
  cellValue,
  MatrixSyntaxError,
  type SignedArc,
  type SignedNetwork,
  uniqueKeys,
  vertexCount,
} from "./signed-network.ts";

interface Token {
  readonly text: string;
  readonly line: number;
}

/** The head of a file: everything before `data:`. */
interface DlHead {
  readonly count: number;
  readonly format: string;
  readonly matrices: number;
  readonly hasDiagonal: boolean;
  readonly labels: readonly string[];
  readonly matrixLabels: readonly string[];
  readonly isEmbedded: boolean;
}

const TOKEN = /"([^"]*)"|'([^']*)'|([^\s,;"']+)/g;
const HALVES = ["lowerhalf", "upperhalf"];

/**
 * Reads a UCINET DL file: full matrices, several of them (`nm`), halves, `edgelist1` and `nodelist1`, with labels in the
 * head or embedded. Throws MatrixSyntaxError.
 */
export function readDl(text: string): readonly SignedNetwork[] {
  const data = /\bdata\s*:/i.exec(text);
  if (!/^\s*dl\b/i.test(text) || data === null)
    throw new MatrixSyntaxError('A DL file begins with "dl" and has its numbers after "data:"');
  const head = headOf(text.slice(0, data.index));
  const before = text.slice(0, data.index + data[0].length);
  const body = text.slice(before.length);
  const firstLine = before.split(/\r\n|\n|\r/).length;
  if (head.format === "edgelist1" || head.format === "nodelist1") return [linesOf(head, body, firstLine)];
  if (head.format !== "fullmatrix" && !HALVES.includes(head.format))
    throw new MatrixSyntaxError(`The DL format "${head.format}" is not read; save it as fullmatrix`);
  return matricesOf(head, tokensOf(body, firstLine));
}

function tokensOf(text: string, firstLine: number): readonly Token[] {
  return text.split(/\r\n|\n|\r/).flatMap((content, place) =>
    [...content.matchAll(TOKEN)].map(([, double, single, word]) => ({
      text: double ?? single ?? word ?? "",
      line: firstLine + place,
    })),
  );
}

function headOf(text: string): DlHead {
  const option = (name: string): string | null =>
    new RegExp(`\\b${name}\\s*=\\s*([\\w.]+)`, "i").exec(text)?.[1]?.toLowerCase() ?? null;
  const sections = sectionsOf(text);
  const rows = option("nr");
  const count = vertexCount(option("n") ?? rows ?? "", 1);
  const columns = option("nc");
  if (columns !== null && Number(columns) !== count)
    throw new MatrixSyntaxError(
      `The matrix has ${count} rows and ${columns} columns: its rows and columns must be the same`,
    );
  return {
    count,
    format: option("format") ?? "fullmatrix",
    matrices: Math.max(1, Number(option("nm") ?? 1) || 1),
    hasDiagonal: option("diagonal") !== "absent",
    labels: sections.get("") ?? sections.get("row") ?? sections.get("col") ?? [],
    matrixLabels: sections.get("matrix") ?? [],
    isEmbedded: /labels\s+embedded/i.test(text),
  };
}

/** The labels of a head, by what they are the labels of: "" for rows and columns alike. */
function sectionsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const headings = [...text.matchAll(/(?:\b(row|col|matrix)(?:umn)?\s+)?\blabels\s*:/gi)];
  return new Map(
    headings.map((heading, place) => {
      const end = headings[place + 1]?.index ?? text.length;
      const labels = tokensOf(text.slice(heading.index + heading[0].length, end), 1);
      return [(heading[1] ?? "").toLowerCase(), labels.map((token) => token.text)];
    }),
  );
}

function matricesOf(head: DlHead, tokens: readonly Token[]): readonly SignedNetwork[] {
  const { count, format, hasDiagonal } = head;
  let next = 0;
  const take = (): Token => {
    const token = tokens[next];
    if (token === undefined)
      throw new MatrixSyntaxError(
        `The data end early: ${head.matrices} matrices of ${count} rows are announced`,
      );
    next += 1;
    return token;
  };
  const networks: SignedNetwork[] = [];
  for (let matrix = 0; matrix < head.matrices; matrix += 1) {
    const columns = head.isEmbedded ? Array.from({ length: count }, () => take().text) : head.labels;
    const vertices = uniqueKeys(Array.from({ length: count }, (_, place) => columns[place] ?? ""));
    const arcs: SignedArc[] = [];
    for (let row = 0; row < count; row += 1) {
      if (head.isEmbedded) take();
      const [first, last] =
        format === "lowerhalf" ? [0, row] : format === "upperhalf" ? [row, count - 1] : [0, count - 1];
      for (let column = first; column <= last; column += 1) {
        if (column === row && !hasDiagonal) continue;
        const { text, line } = take();
        const value = numberOf(text, line);
        const [from = "", to = ""] = [vertices[row], vertices[column]];
        if (value !== 0) arcs.push({ from, to, value, isSymmetric: HALVES.includes(format), line });
      }
    }
    networks.push({ name: head.matrixLabels[matrix] ?? "", vertices, arcs });
  }
  return networks;
}

/** Reads one arc a line (`1 2 -1`), or one vertex with those it is tied to (`1 2 3`). */
function linesOf(head: DlHead, body: string, firstLine: number): SignedNetwork {
  const labels = Array.from({ length: head.count }, (_, place) => head.labels[place] ?? "");
  const isByName = head.isEmbedded;
  const names: string[] = isByName ? [] : [...uniqueKeys(labels)];
  const known = new Set(names);
  const keyOf = ({ text, line }: Token): string => {
    if (!isByName) {
      const key = names[Number(text) - 1];
      if (key === undefined)
        throw new MatrixSyntaxError(`Line ${line} names the vertex "${text}"; there are ${head.count}`);
      return key;
    }
    if (!known.has(text)) names.push(text);
    known.add(text);
    return text;
  };
  const arcs: SignedArc[] = [];
  for (const [place, content] of body.split(/\r\n|\n|\r/).entries()) {
    const [first, ...others] = tokensOf(content, firstLine + place);
    if (first === undefined) continue;
    const { line } = first;
    const from = keyOf(first);
    const targets = head.format === "nodelist1" ? others : others.slice(0, 1);
    const value = head.format === "nodelist1" ? 1 : numberOf(others[1]?.text ?? "1", line);
    for (const target of targets)
      if (value !== 0) arcs.push({ from, to: keyOf(target), value, isSymmetric: false, line });
  }
  return { name: "", vertices: names, arcs };
}

function numberOf(text: string, line: number): number {
  const value = cellValue(text);
  if (typeof value === "number") return value;
  if (value === "MISSING") return 0;
  throw new MatrixSyntaxError(`Line ${line} has "${text}" where a number is expected`);
}
