/** The parts of Unicode that the page's faces come in, one file each. */
export const FONT_SUBSETS = ["latin", "latin-ext", "cyrillic", "greek"] as const;
export type FontSubset = (typeof FONT_SUBSETS)[number];

const LETTERS: Readonly<Record<FontSubset, RegExp>> = {
  latin: /[\0-\u00ff]/,
  "latin-ext": /[\u0100-\u02ff\u1e00-\u1eff]/,
  cyrillic: /[\u0400-\u04ff]/,
  greek: /[\u0370-\u03ff]/,
};

/** The files that a text needs. */
export function subsetsFor(text: string): readonly FontSubset[] {
  return FONT_SUBSETS.filter((subset) => LETTERS[subset].test(text));
}

/** A CSS rule that carries a face's file within it. `base64` is a WOFF2 file. */
export function fontFaceRule(family: string, base64: string): string {
  return `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}
