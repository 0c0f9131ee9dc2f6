import type { Catalogue } from "./catalogue.ts";
import type { search as en } from "./search.en.ts";

export const search: Catalogue<typeof en> = {
  "search.name": "Liste von allem",
  "search.kind": "Liste",
  "search.title": "Alles in dieser Geschichte",
  "search.by-name": "Nach Namen suchen",
  "search.found": "{count, plural, one {# Treffer} other {# Treffer}}",
  "search.none": "Nichts mit diesem Namen.",
};
