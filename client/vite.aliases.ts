import { fileURLToPath } from "node:url";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The modules that every page of the client takes from elsewhere than their names say. */
export const ALIASES: Readonly<Record<string, string>> = {
  "@entente/core": here("../core/src/index.ts"),
  "@entente/formats/import": here("../formats/src/import.ts"),
  "@entente/formats/words": here("../formats/src/words.ts"),
  "@entente/formats": here("../formats/src/index.ts"),
  // Its authors' own minified file is smaller than what is made of the other one.
  cytoscape: "cytoscape/dist/cytoscape.esm.min.mjs",
};
