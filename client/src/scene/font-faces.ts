import type { FaceSource } from "./paint-message.ts";

/** Every @font-face of the page's own style sheets: a worker has none of them. */
export function fontFacesOfPage(): FaceSource[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    return [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [faceOf(rule.style, base)] : [],
    );
  });
}

function faceOf(style: CSSStyleDeclaration, base: string): FaceSource {
  const said = (name: string, otherwise: string): string => style.getPropertyValue(name) || otherwise;
  return {
    family: said("font-family", "").replace(/^["']|["']$/g, ""),
    source: said("src", "").replace(
      /url\(["']?([^"')]+)["']?\)/g,
      (_, address: string) => `url("${new URL(address, base).href}")`,
    ),
    weight: said("font-weight", "normal"),
    style: said("font-style", "normal"),
    unicodeRange: said("unicode-range", "U+0-10FFFF"),
  };
}
