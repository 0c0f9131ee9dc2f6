export const search = {
  "search.name": "List of everything",
  "search.kind": "List",
  "search.title": "Everything in this story",
  "search.by-name": "Search by name",
  "search.found": "{count, plural, one {# found} other {# found}}",
  "search.none": "Nothing of that name.",
} as const;
