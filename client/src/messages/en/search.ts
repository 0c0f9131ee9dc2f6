export const search = {
  "search.name": "Search",
  "search.kind": "Search",
  "search.title": "Everything in this story",
  "search.by-name": "Name, argument, event, source",
  "search.found": "{count, plural, one {# found} other {# found}}",
  "search.none": "Nothing of that name.",
  "search.kind-actor": "Actors",
  "search.kind-faction": "Factions",
  "search.kind-event": "Events",
  "search.kind-argument": "Arguments",
  "search.kind-tie": "Ties",
  "search.kind-source": "Sources",
} as const;
