import type { Catalogue } from "../catalogue.ts";
import type { changes as en } from "../en/changes.ts";

export const changes: Catalogue<typeof en> = {
  "changes.faction-formed": "{faction} entsteht",
  "changes.faction-dissolved": "{faction} löst sich auf",
  "changes.joined": "{faction}: {actor} kommt hinzu",
  "changes.left": "{faction}: {actor} scheidet aus",
  "changes.tie-began":
    "{kind, select, ALLIED {{a} und {b} sind verbündet} other {{a} und {b} sind verfeindet}}",
  "changes.tie-ended":
    "{kind, select, ALLIED {{a} und {b} sind nicht mehr verbündet} other {{a} und {b} sind nicht mehr verfeindet}}",
  "changes.position-taken":
    "{stance, select, SUPPORTS {{actor} vertritt: {argument}} other {{actor} lehnt ab: {argument}}}",
  "changes.position-dropped":
    "{stance, select, SUPPORTS {{actor} vertritt nicht mehr: {argument}} other {{actor} lehnt nicht mehr ab: {argument}}}",
  "changes.more": "{count, plural, one {eine weitere Änderung} other {{count, number} weitere Änderungen}}",
  "changes.spoken": "{date}. {words}",
  "changes.source": "Quelle",
};
