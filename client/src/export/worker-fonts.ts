import { type FontFamilies, type FontSubset, fontFaceRule, subsetsFor } from "@entente/core";
import labelCyrillic from "@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url";
import labelGreek from "@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url";
import labelLatinExt from "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url";
import labelLatin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import titleCyrillic from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url";
import titleGreek from "@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?url";
import titleLatinExt from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url";
import titleLatin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";

interface Face {
  readonly family: string;
  readonly files: Readonly<Record<FontSubset, string>>;
}

const FACES: Readonly<Record<keyof FontFamilies, Face>> = {
  label: {
    family: "Inter Variable",
    files: { latin: labelLatin, "latin-ext": labelLatinExt, cyrillic: labelCyrillic, greek: labelGreek },
  },
  title: {
    family: "Source Serif 4 Variable",
    files: { latin: titleLatin, "latin-ext": titleLatinExt, cyrillic: titleCyrillic, greek: titleGreek },
  },
};

/** Names a family for each part of Unicode: the first family that has a letter draws it. */
function nameOf({ family }: Face, subset: FontSubset): string {
  return subset === "latin" ? family : `${family} ${subset}`;
}

/** Loads the fonts that a text needs into the worker; returns the families to set it in. */
export async function loadWorkerFonts(text: string): Promise<FontFamilies> {
  const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet };
  const load = async (face: Face): Promise<string> => {
    const names = subsetsFor(text).map(async (subset) => {
      const name = nameOf(face, subset);
      const font = new FontFace(name, `url(${face.files[subset]})`, { weight: "100 900" });
      fonts.add(await font.load());
      return `"${name}"`;
    });
    return (await Promise.all(names)).join(", ");
  };
  return { label: await load(FACES.label), title: await load(FACES.title) };
}

/** Returns the same faces as CSS rules that carry the fonts within themselves. */
export async function svgFontRules(svg: string): Promise<string> {
  const rules = subsetsFor(svg).flatMap((subset) =>
    Object.values(FACES).map(async (face) => {
      const response = await fetch(face.files[subset]);
      return fontFaceRule(nameOf(face, subset), base64Of(new Uint8Array(await response.arrayBuffer())));
    }),
  );
  return (await Promise.all(rules)).join("");
}

const BLOCK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const blocks: string[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK)
    blocks.push(String.fromCharCode(...bytes.subarray(at, at + BLOCK)));
  return btoa(blocks.join(""));
}
