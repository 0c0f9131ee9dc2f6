import type { FaceSource } from "./paint-message.ts";

/** Reads every @font-face of the page's own style sheets; a worker has none of them. */
export function readPageFontFaces(): FaceSource[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    return [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [readFace(rule.style, base)] : [],
    );
  });
}

function readFace(style: CSSStyleDeclaration, base: string): FaceSource {
  const descriptor = (name: string, otherwise: string): string => style.getPropertyValue(name) || otherwise;
  return {
    family: descriptor("font-family", "").replace(/^["']|["']$/g, ""),
    source: descriptor("src", "").replace(
      /url\(["']?([^"')]+)["']?\)/g,
      (_, address: string) => `url("${new URL(address, base).href}")`,
    ),
    weight: descriptor("font-weight", "normal"),
    style: descriptor("font-style", "normal"),
    unicodeRange: descriptor("unicode-range", "U+0-10FFFF"),
  };
}
