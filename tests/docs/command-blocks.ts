import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** The language of the fence, as `sh`; empty where it names none. */
  readonly language: string;
  readonly text: string;
}

/** Pages whose commands people copy. */
export const PAGES: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "bench/README.md",
  "notebooks/README.md",
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

export function readBlocks(page: string): readonly Block[] {
  const text = readFileSync(`${ROOT}${page}`, "utf8");
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", inner = ""]) => ({
    page,
    language,
    text: inner,
  }));
}
