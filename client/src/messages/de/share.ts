import type { Catalogue } from "../catalogue.ts";
import type { share as en } from "../en/share.ts";

export const share: Catalogue<typeof en> = {
  "share.name": "Teilen",
  "share.link": "Link zu genau dieser Ansicht",
  "share.query": "Dasselbe als GraphQL-Abfrage",
  "share.cell": "Dasselbe als Notebook-Zelle (Python)",
  "share.embed": "Code, um den Player in eine andere Seite einzubetten",
  "share.embed-note": "Er erscheint nur auf Seiten, die der Server durch EMBED_ORIGINS zulässt.",
  "share.copy": "Kopieren",
  "share.copied": "Kopiert",
  "share.not-copied":
    "Der Browser ließ das Kopieren nicht zu; wählen Sie den Text aus und kopieren Sie ihn von Hand.",
};
