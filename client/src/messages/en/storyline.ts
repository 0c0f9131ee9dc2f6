export const storyline = {
  "storyline.name": "Storyline",
  "storyline.needs":
    "The storyline needs ties, camps, or positions of two actors on the same argument. This story has none of them.",
  "storyline.lines": "Lines of the actors over time",
  "storyline.laying-out": "Laying out the lines…",
  "storyline.leading":
    "{count} of {all} actors: those with the most ties and memberships. Use a filter to see others.",
  "storyline.computed": "The camps are computed from the ties.",
  "storyline.names": "Actors on the date shown",
  "storyline.possibly": "{name} (possibly)",
  "storyline.and-more": "{names} and {count, plural, one {# more} other {# more}}",
  "storyline.allied-with": "Allied with {names}",
  "storyline.opposed-to": "Opposed to {names}",
} as const;
