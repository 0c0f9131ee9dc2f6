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
 * Loads both faces, except the italic, before anything is measured or painted. `sample` must contain letters of every
 * script in use: a font has one file for each script.
 */
export async function loadFonts({ fonts }: SceneTheme, sample = "Entente 1922–1929"): Promise<void> {
  await Promise.allSettled(
    [labelStyle(16, true), titleStyle(16)].map((style) => document.fonts.load(cssFont(style, fonts), sample)),
  );
}

interface TextMeasure {
  readonly measure: MeasureText;
  readonly measureTitle: PictureStyle["measureTitle"];
  /** Measures a text in any style, as sheets need it. */
  readonly measureStyled: MeasureStyled;
}

/** Creates functions that measure widths in pixels, as the loaded fonts draw them. */
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
