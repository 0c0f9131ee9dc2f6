/** One entry of a matrix, or one line between two vertices. */
export interface SignedArc {
  /** Keys of vertices. */
  readonly from: string;
  readonly to: string;
  /** Not zero; below zero for opposition. */
  readonly value: number;
  /** Whether the file itself says it of both directions at once. */
  readonly isSymmetric: boolean;
  /** The line of the file. */
  readonly line: number;
  /** Steps of its own, the first and the one after the last (null is open); absent where the file says none. */
  readonly steps?: readonly (readonly [from: number, to: number | null])[];
}

/** One matrix, or one network of a file. */
export interface SignedNetwork {
  /** How the file calls it; empty where it does not. */
  readonly name: string;
  /** The keys of all vertices, in the order of the file. */
  readonly vertices: readonly string[];
  readonly arcs: readonly SignedArc[];
}

/** Thrown where a file is not of the format it seems to be; the message says where and why. */
export class MatrixSyntaxError extends Error {
  override readonly name = "MatrixSyntaxError";
}

/** More vertices than any page could show: a file that announces more is refused before anything is made of it. */
export const MOST_VERTICES = 200_000;

/** Reads a number of vertices that a file announces. Throws MatrixSyntaxError. */
export function vertexCount(text: string, line: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0 || text === "")
    throw new MatrixSyntaxError(`Line ${line} announces "${text}" vertices; write a number`);
  if (count > MOST_VERTICES)
    throw new MatrixSyntaxError(
      `Line ${line} announces ${count} vertices; at most ${MOST_VERTICES} are read`,
    );
  return count;
}

/** What a cell of a matrix says: a number, nothing known, or no number at all. */
export function cellValue(cell: string): number | "MISSING" | "NO_NUMBER" {
  const text = cell.trim();
  if (text === "" || text === "." || /^(na|nan)$/i.test(text)) return "MISSING";
  const value = Number(text.replace("\u2212", "-"));
  return Number.isFinite(value) ? value : "NO_NUMBER";
}

/** Keys for labels, which may repeat: `Ann`, `Ann (7)`. An empty label becomes the vertex's number. */
export function uniqueKeys(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label, place) => {
    const name = label.trim() === "" ? String(place + 1) : label.trim();
    let key = name;
    for (let number = place + 1; taken.has(key); number += labels.length) key = `${name} (${number})`;
    taken.add(key);
    return key;
  });
}
