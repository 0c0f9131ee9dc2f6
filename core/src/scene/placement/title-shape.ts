/** A way to set a hull's title. */
export interface TitleShape {
  readonly lines: readonly string[];
  /** Of the text, in pixels. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export interface TitleSizes {
  readonly usual: number;
  /** A title that has no room is set smaller, down to this. */
  readonly least: number;
  /** Heights of a line, in sizes. */
  readonly line: number;
}

/** Of the usual size, between that and the least. */
const SMALLER = 0.85;

/** The ways to set a title, the best first: in one line, in two, and both smaller. */
export function titleShapes(
  text: string,
  { usual, least, line }: TitleSizes,
  measure: (text: string, size: number) => number,
): TitleShape[] {
  const shape = (lines: readonly string[], size: number): TitleShape => ({
    lines,
    size,
    width: Math.max(...lines.map((one) => measure(one, size))),
    height: lines.length * size * line,
  });
  const sizes = [usual, Math.max(least, SMALLER * usual), least];
  const two = inTwoLines(text, (part) => measure(part, usual));
  return [...new Set(sizes)].flatMap((size) => [
    shape([text], size),
    ...(two === null ? [] : [shape(two, size)]),
  ]);
}

/** Breaks a text between two words so that the wider line is the least wide; null for a single word. */
function inTwoLines(text: string, measure: (part: string) => number): [string, string] | null {
  const words = text.split(" ");
  let best: { readonly lines: [string, string]; readonly width: number } | null = null;
  for (let count = 1; count < words.length; count++) {
    const lines: [string, string] = [words.slice(0, count).join(" "), words.slice(count).join(" ")];
    const width = Math.max(measure(lines[0]), measure(lines[1]));
    if (best === null || width < best.width) best = { lines, width };
  }
  return best?.lines ?? null;
}
