import type { MeasureText, PictureStyle } from "@entente/core";
import type { SceneTheme } from "./theme.ts";

export const LABEL_WEIGHT = { strong: 680, plain: 560 } as const;
export const TITLE_WEIGHT = 600;

export function labelFont(theme: SceneTheme, size: number, strong: boolean): string {
  return `${strong ? LABEL_WEIGHT.strong : LABEL_WEIGHT.plain} ${size}px ${theme.labelFont}`;
}

export function titleFont(theme: SceneTheme, size: number): string {
  return `${TITLE_WEIGHT} ${size}px ${theme.titleFont}`;
}

/** Both faces, with the italic left out, before anything is measured or painted. */
export async function loadFonts(theme: SceneTheme): Promise<void> {
  const sample = "Entente 1922–1929";
  await Promise.allSettled(
    [labelFont(theme, 16, true), titleFont(theme, 16)].map((font) => document.fonts.load(font, sample)),
  );
}

/** Widths as the fonts really draw them. */
export function createTextMeasure(theme: SceneTheme): {
  readonly measure: MeasureText;
  readonly measureTitle: PictureStyle["measureTitle"];
} {
  const context = document.createElement("canvas").getContext("2d");
  const width = (text: string, font: string): number => {
    if (context === null) return text.length * 8;
    context.font = font;
    return context.measureText(text).width;
  };
  return {
    measure: (text, size, strong) => width(text, labelFont(theme, size, strong)),
    measureTitle: (text, size) => width(text, titleFont(theme, size)),
  };
}
