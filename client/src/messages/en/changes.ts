export const changes = {
  "changes.faction-formed": "{faction} forms",
  "changes.faction-dissolved": "{faction} dissolves",
  "changes.joined": "{actor} joins {faction}",
  "changes.left": "{actor} leaves {faction}",
  "changes.tie-began": "{kind, select, ALLIED {{a} and {b} are allied} other {{a} and {b} are opposed}}",
  "changes.tie-ended":
    "{kind, select, ALLIED {{a} and {b} are no longer allied} other {{a} and {b} are no longer opposed}}",
  "changes.position-taken":
    "{stance, select, SUPPORTS {{actor} supports: {argument}} other {{actor} rejects: {argument}}}",
  "changes.position-dropped":
    "{stance, select, SUPPORTS {{actor} no longer supports: {argument}} other {{actor} no longer rejects: {argument}}}",
  "changes.more": "{count, plural, one {one more change} other {{count, number} more changes}}",
  "changes.spoken": "{date}. {words}",
  "changes.source": "Source",
} as const;
