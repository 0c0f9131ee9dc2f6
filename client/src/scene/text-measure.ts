import {
  cssFont,
  labelStyle,
  type MeasureStyled,
  type MeasureText,
  type PictureStyle,
  type SceneTheme,
  titleStyle,
} from "@entente/core";

/**
 * Both faces, with the italic left out, before anything is measured or painted. `sample` has letters of every script
 * that will be: a font comes in a file for each.
 */
export async function loadFonts({ fonts }: SceneTheme, sample = "Entente 1922–1929"): Promise<void> {
  await Promise.allSettled(
    [labelStyle(16, true), titleStyle(16)].map((style) => document.fonts.load(cssFont(style, fonts), sample)),
  );
}

interface TextMeasure {
  readonly measure: MeasureText;
  readonly measureTitle: PictureStyle["measureTitle"];
  /** In any style, as sheets need it. */
  readonly measureStyled: MeasureStyled;
}

/** Widths as the fonts really draw them. */
export function createTextMeasure({ fonts }: SceneTheme): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  const measureStyled: MeasureStyled = (text, style) => {
    if (context === null) return text.length * style.size * 0.55;
    context.font = cssFont(style, fonts);
    return context.measureText(text).width;
  };
  return {
    measure: (text, size, strong) => measureStyled(text, labelStyle(size, strong)),
    measureTitle: (text, size) => measureStyled(text, titleStyle(size)),
    measureStyled,
  };
}
