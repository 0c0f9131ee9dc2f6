import type { FileHead, Format } from "../contract/format.ts";
import { GEXF, readGexf } from "./read-gexf.ts";
import { writeGexf } from "./write-gexf.ts";

/** The XML format of Gephi: dynamic graphs with spells, attributes of one's own, and several slices of one graph. */
export const gexf: Format = {
  ...GEXF,
  extensions: ["gexf"],
  recognise: (heads) => Math.min(...heads.map(sureness)),
  read: readGexf,
  write: writeGexf,
};

function sureness({ file, text }: FileHead): number {
  if (/<(?:\w+:)?gexf[\s>]/.test(text)) return 1;
  return /[.]gexf$/i.test(file.name) ? 0.5 : 0;
}
