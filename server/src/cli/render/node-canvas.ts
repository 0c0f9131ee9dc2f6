import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  canvasSurface,
  cssFont,
  FONT_SUBSETS,
  type FontFamilies,
  type FontSubset,
  fontFaceRule,
  type MeasureStyled,
  paintSheet,
  type SceneTheme,
  type Sheet,
  type SheetCanvas,
  type Size,
  subsetsFor,
} from "@entente/core";
import { createCanvas, GlobalFonts, PDFDocument, type SKRSContext2D } from "@napi-rs/canvas";

/** The client's fonts. */
const FACES: Readonly<Record<keyof FontFamilies, { readonly family: string; readonly files: string }>> = {
  label: {
    family: "Inter Variable",
    files: "@fontsource-variable/inter/files/inter-SUBSET-wght-normal.woff2",
  },
  title: {
    family: "Source Serif 4 Variable",
    files: "@fontsource-variable/source-serif-4/files/source-serif-4-SUBSET-wght-normal.woff2",
  },
};
let families: FontFamilies | null = null;

/** Registers the fonts on the first call, and returns their families. */
export function registerFonts(): FontFamilies {
  families ??= { label: registerFont("label"), title: registerFont("title") };
  return families;
}

/** The @font-face rules, fonts included, for the letters that an SVG's texts use. */
export function svgFontRules(svg: string): string {
  const rules = subsetsFor(svg).flatMap((subset) =>
    (["label", "title"] as const).map((face) =>
      fontFaceRule(nameOf(face, subset), readFileSync(fontFile(face, subset)).toString("base64")),
    ),
  );
  return rules.join("");
}

function fontFile(face: keyof FontFamilies, subset: FontSubset): string {
  return createRequire(import.meta.url).resolve(FACES[face].files.replace("SUBSET", subset));
}

function nameOf(face: keyof FontFamilies, subset: FontSubset): string {
  const { family } = FACES[face];
  return subset === "latin" ? family : `${family} ${subset}`;
}

/** Registers all subsets of a font, and returns its family list: each letter is drawn from the first subset that has it. */
function registerFont(face: keyof FontFamilies): string {
  return FONT_SUBSETS.map((subset) => {
    const name = nameOf(face, subset);
    GlobalFonts.registerFromPath(fontFile(face, subset), name);
    return `"${name}"`;
  }).join(", ");
}

/** Measures widths of styled text, in pixels, with the fonts that draw it. */
export function createTextMeasure(): MeasureStyled {
  const fonts = registerFonts();
  const context = createCanvas(1, 1).getContext("2d");
  return (text, style) => {
    context.font = cssFont(style, fonts);
    return context.measureText(text).width;
  };
}

export interface NodeSheetCanvas extends SheetCanvas {
  readonly png: () => Buffer;
}

export function createSheetCanvas(size: Size, scale: number, theme: SceneTheme): NodeSheetCanvas {
  const canvas = createCanvas(size.width, size.height);
  const paint = createSheetPainter(canvas.getContext("2d"), scale, theme);
  return { paint, png: () => canvas.toBuffer("image/png"), pixels: () => canvas.data() };
}

function createSheetPainter(
  context: SKRSContext2D,
  scale: number,
  theme: SceneTheme,
): (sheet: Sheet) => void {
  const themed = { ...theme, fonts: registerFonts() };
  const surface = canvasSurface(context, {
    fonts: themed.fonts,
    ratio: scale,
    createSprite: (width, height) => {
      const image = createCanvas(Math.max(1, width), Math.max(1, height));
      return { image, context: image.getContext("2d") };
    },
  });
  return (sheet) => {
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paintSheet(surface, sheet, themed);
  };
}

/** A PDF of one page of the sheet's size, with text as text and curves as curves. */
export function drawSheetPdf(sheet: Sheet, theme: SceneTheme, texts: PdfTexts): Buffer {
  const { size, scale } = sheet;
  const pdf = new PDFDocument({ ...texts, creator: "Entente" });
  // The library types its own context as a browser's.
  const context = pdf.beginPage(size.width, size.height) as unknown as SKRSContext2D;
  const themed = { ...theme, fonts: registerFonts() };
  context.setTransform(scale, 0, 0, scale, 0, 0);
  paintSheet(canvasSurface(context, { fonts: themed.fonts, ratio: scale }), sheet, themed);
  pdf.endPage();
  return pdf.close();
}

export interface PdfTexts {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
}
