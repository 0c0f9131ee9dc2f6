export const changes = {
  "changes.faction-formed": "{known, select, yes {{faction} forms} other {{faction} has formed by now}}",
  "changes.faction-dissolved":
    "{known, select, yes {{faction} dissolves} other {{faction} may have dissolved}}",
  "changes.joined":
    "{known, select, yes {{actor} joins {faction}} other {{actor} has joined {faction} by now}}",
  "changes.left": "{known, select, yes {{actor} leaves {faction}} other {{actor} may have left {faction}}}",
  "changes.tie-began":
    "{known, select, yes {{kind, select, ALLIED {{a} and {b} are allied} other {{a} and {b} are opposed}}} other {{kind, select, ALLIED {{a} and {b} are allied by now} other {{a} and {b} are opposed by now}}}}",
  "changes.tie-ended":
    "{known, select, yes {{kind, select, ALLIED {{a} and {b} are no longer allied} other {{a} and {b} are no longer opposed}}} other {{kind, select, ALLIED {{a} and {b} may no longer be allied} other {{a} and {b} may no longer be opposed}}}}",
  "changes.position-taken":
    "{known, select, yes {{stance, select, SUPPORTS {{actor} supports: {argument}} other {{actor} rejects: {argument}}}} other {{stance, select, SUPPORTS {{actor} supports by now: {argument}} other {{actor} rejects by now: {argument}}}}}",
  "changes.position-dropped":
    "{known, select, yes {{stance, select, SUPPORTS {{actor} no longer supports: {argument}} other {{actor} no longer rejects: {argument}}}} other {{stance, select, SUPPORTS {{actor} may no longer support: {argument}} other {{actor} may no longer reject: {argument}}}}}",
  "changes.more": "and {count, number} more",
  "changes.one-of": "{place} of {all}",
  "changes.next-event": "Next event of this day",
  "changes.previous-event": "Previous event of this day",
  "changes.spoken": "{date}. {words}",
  "changes.source": "Source",
} as const;
