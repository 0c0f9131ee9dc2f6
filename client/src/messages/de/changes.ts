import type { Catalogue } from "../catalogue.ts";
import type { changes as en } from "../en/changes.ts";

export const changes: Catalogue<typeof en> = {
  "changes.faction-formed": "{known, select, yes {{faction} entsteht} other {{faction} besteht inzwischen}}",
  "changes.faction-dissolved":
    "{known, select, yes {{faction} löst sich auf} other {{faction} besteht vielleicht nicht mehr}}",
  "changes.joined":
    "{known, select, yes {{faction}: {actor} kommt hinzu} other {{faction}: {actor} gehört inzwischen dazu}}",
  "changes.left":
    "{known, select, yes {{faction}: {actor} scheidet aus} other {{faction}: {actor} gehört vielleicht nicht mehr dazu}}",
  "changes.tie-began":
    "{known, select, yes {{kind, select, ALLIED {{a} und {b} sind verbündet} other {{a} und {b} sind verfeindet}}} other {{kind, select, ALLIED {{a} und {b} sind inzwischen verbündet} other {{a} und {b} sind inzwischen verfeindet}}}}",
  "changes.tie-ended":
    "{known, select, yes {{kind, select, ALLIED {{a} und {b} sind nicht mehr verbündet} other {{a} und {b} sind nicht mehr verfeindet}}} other {{kind, select, ALLIED {{a} und {b} sind vielleicht nicht mehr verbündet} other {{a} und {b} sind vielleicht nicht mehr verfeindet}}}}",
  "changes.position-taken":
    "{known, select, yes {{stance, select, SUPPORTS {{actor} vertritt: {argument}} other {{actor} lehnt ab: {argument}}}} other {{stance, select, SUPPORTS {{actor} vertritt inzwischen: {argument}} other {{actor} lehnt inzwischen ab: {argument}}}}}",
  "changes.position-dropped":
    "{known, select, yes {{stance, select, SUPPORTS {{actor} vertritt nicht mehr: {argument}} other {{actor} lehnt nicht mehr ab: {argument}}}} other {{stance, select, SUPPORTS {{actor} vertritt vielleicht nicht mehr: {argument}} other {{actor} lehnt vielleicht nicht mehr ab: {argument}}}}}",
  "changes.more": "und {count, number} weitere",
  "changes.one-of": "{place} von {all}",
  "changes.next-event": "Nächstes Ereignis dieses Tages",
  "changes.previous-event": "Voriges Ereignis dieses Tages",
  "changes.spoken": "{date}. {words}",
  "changes.source": "Quelle",
};
