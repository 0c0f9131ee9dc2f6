import type { Catalogue } from "../catalogue.ts";
import type { share as en } from "../en/share.ts";

export const share: Catalogue<typeof en> = {
  "share.name": "Teilen",
  "share.link": "Link zu genau dieser Ansicht",
  "share.query": "Als GraphQL-Abfrage",
  "share.cell": "Als Notebook-Zelle (Python)",
  "share.embed": "Code zum Einbetten des Players in eine andere Seite",
  "share.embed-note": "Der Player erscheint nur auf Seiten, die der Server in EMBED_ORIGINS zulässt.",
  "share.copy": "Kopieren",
  "share.copied": "Kopiert",
  "share.not-copied":
    "Der Browser hat das Kopieren nicht erlaubt. Wählen Sie den Text aus und kopieren Sie ihn selbst.",
};
