import type { Catalogue } from "../catalogue.ts";
import type { search as english } from "../en/search.ts";

export const search: Catalogue<typeof english> = {
  "search.name": "Suche",
  "search.kind": "Suche",
  "search.title": "Diese Geschichte durchsuchen",
  "search.by-name": "Name, Argument, Ereignis, Quelle, Datum",
  "search.go-to": "Gehe zu: {date}",
  "search.found": "{count, plural, one {# gefunden} other {# gefunden}}",
  "search.none": "Nichts gefunden. Versuchen Sie eine andere Schreibweise oder weniger Wörter.",
  "search.kind-actor": "Akteure",
  "search.kind-faction": "Lager",
  "search.kind-event": "Ereignisse",
  "search.kind-argument": "Argumente",
  "search.kind-tie": "Beziehungen",
  "search.kind-source": "Quellen",
};
