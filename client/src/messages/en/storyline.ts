export const storyline = {
  "storyline.name": "Storyline",
  "storyline.lines": "Lines of the actors over time",
  "storyline.leading":
    "The {count} of {all} actors with most ties and memberships, and what holds among them; a filter shows others",
  "storyline.names": "Actors on the date shown",
  "storyline.possibly": "{name} (possibly)",
  "storyline.and-more": "{names} and {count, plural, one {# more} other {# more}}",
  "storyline.allied-with": "Allied with {names}",
  "storyline.opposed-to": "Opposed to {names}",
} as const;
