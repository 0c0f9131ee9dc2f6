import type { Catalogue } from "../catalogue.ts";
import type { search as english } from "../en/search.ts";

export const search: Catalogue<typeof english> = {
  "search.name": "Suche",
  "search.kind": "Suche",
  "search.title": "Alles in dieser Geschichte",
  "search.by-name": "Name, Argument, Ereignis, Quelle",
  "search.found": "{count, plural, one {# gefunden} other {# gefunden}}",
  "search.none": "Nichts dieses Namens.",
  "search.kind-actor": "Akteure",
  "search.kind-faction": "Fraktionen",
  "search.kind-event": "Ereignisse",
  "search.kind-argument": "Argumente",
  "search.kind-tie": "Beziehungen",
  "search.kind-source": "Quellen",
};
