export const search = {
  "search.name": "Search",
  "search.kind": "Search",
  "search.title": "Search this story",
  "search.by-name": "Name, argument, event, source",
  "search.found": "{count, plural, one {# found} other {# found}}",
  "search.none": "Nothing found. Try another spelling or fewer words.",
  "search.kind-actor": "Actors",
  "search.kind-faction": "Camps",
  "search.kind-event": "Events",
  "search.kind-argument": "Arguments",
  "search.kind-tie": "Ties",
  "search.kind-source": "Sources",
} as const;
