import type { FileHead, Format } from "../contract/format.ts";
import { GRAPHML, readGraphml } from "./read-graphml.ts";
import { writeGraphml } from "./write-graphml.ts";

/** The common XML format of graphs; times stand in the columns of its edges. */
export const graphml: Format = {
  ...GRAPHML,
  extensions: ["graphml", "xml"],
  recognise: (heads) => Math.min(...heads.map(sureness)),
  read: readGraphml,
  write: writeGraphml,
};

function sureness({ file, text }: FileHead): number {
  if (/<(?:\w+:)?graphml[\s>]/.test(text)) return 1;
  return /[.]graphml$/i.test(file.name) ? 0.5 : 0;
}
