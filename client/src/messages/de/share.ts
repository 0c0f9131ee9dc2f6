import type { Catalogue } from "../catalogue.ts";
import type { share as en } from "../en/share.ts";

export const share: Catalogue<typeof en> = {
  "share.name": "Teilen",
  "share.link": "Link zu genau dieser Ansicht",
  "share.query": "Als GraphQL-Abfrage",
  "share.cell": "Als Notebook-Zelle (Python)",
  "share.embed": "Code zum Einbetten des Players in eine andere Seite",
  "share.embed-note": "Der Player erscheint nur auf Seiten, die der Server in EMBED_ORIGINS zulässt.",
  "share.on-device":
    "Diese Geschichte liegt nur auf diesem Gerät: Der Link öffnet sie in diesem Browser und sonst nirgends. Auf drei Wegen kommt sie zu anderen.",
  "share.package": "Als Datenpaket",
  "share.save-package": "Als Zip speichern",
  "share.package-note": "Andere öffnen die Datei auf ihrer eigenen Seite oder importieren sie.",
  "share.no-package": "Das Paket wird hier nicht mehr aufbewahrt; öffnen Sie die Dateien noch einmal.",
  "share.publish": "Als Website",
  "share.publish-note":
    "Dieser Befehl schreibt den Explorer mit der Geschichte als Dateien, für jeden Webserver oder einen USB-Stick:",
  "share.give": "An diesen Server",
  "share.give-now": "Geben",
  "share.token": "Das Token des Servers; npm run entente -- token gibt es aus",
  "share.giving": "Wird importiert … {share}",
  "share.given": "Importiert. Dort öffnen",
  "share.not-given": "Nicht importiert: {reason}",
  "share.wrong-token": "das ist nicht das Token dieses Servers",
  "share.no-giving":
    "dieser Server nimmt keine Geschichten an; wer ihn betreibt, kann ENTENTE_IMPORT_TOKEN setzen",
  "share.copy": "Kopieren",
  "share.copied": "Kopiert",
  "share.not-copied":
    "Der Browser hat das Kopieren nicht erlaubt. Wählen Sie den Text aus und kopieren Sie ihn selbst.",
};
