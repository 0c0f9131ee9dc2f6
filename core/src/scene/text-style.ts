/** One of a theme's two typefaces: labels (sans) or titles (serif). */
export type TextFace = "label" | "title";

/** The setting of a text; sizes are in pixels. */
export interface TextStyle {
  readonly face: TextFace;
  readonly size: number;
  readonly weight: number;
}

/** Width of a text in pixels. */
export type MeasureStyled = (text: string, style: TextStyle) => number;

export const LABEL_WEIGHT = { strong: 680, plain: 560 } as const;
export const TITLE_WEIGHT = 600;
/** Distance from the middle of a line down to its baseline, in font sizes: half the height of a capital. */
export const MIDDLE_TO_BASELINE = 0.36;

export function labelStyle(size: number, strong: boolean): TextStyle {
  return { face: "label", size, weight: strong ? LABEL_WEIGHT.strong : LABEL_WEIGHT.plain };
}

export function titleStyle(size: number): TextStyle {
  return { face: "title", size, weight: TITLE_WEIGHT };
}

/** Widths by a mean letter, for where no font can be asked. */
export function estimateStyledWidth(text: string, { face, size, weight }: TextStyle): number {
  const mean = face === "title" ? 0.5 : 0.55;
  return text.length * size * (mean + (weight > 600 ? 0.04 : 0));
}

const ELLIPSIS = "…";

/** The text, or as much of it as is no wider than `width` with an ellipsis at its end. */
export function fitText(text: string, style: TextStyle, width: number, measure: MeasureStyled): string {
  if (measure(text, style) <= width) return text;
  const letters = [...text];
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(cut(letters, middle), style) <= width) least = middle;
    else most = middle - 1;
  }
  return cut(letters, least);
}

function cut(letters: readonly string[], count: number): string {
  return `${letters.slice(0, count).join("").trimEnd()}${ELLIPSIS}`;
}

/** The text broken between words into at most `lines` lines no wider than `width`; what is left over is cut off. */
export function wrapText(
  text: string,
  style: TextStyle,
  width: number,
  lines: number,
  measure: MeasureStyled,
): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const broken: string[] = [];
  let line = "";
  for (const [position, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || measure(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (broken.length === lines - 1) {
      broken.push(fitText([line, ...words.slice(position)].join(" "), style, width, measure));
      return broken;
    }
    broken.push(line);
    line = word;
  }
  if (line !== "") broken.push(fitText(line, style, width, measure));
  return broken;
}
