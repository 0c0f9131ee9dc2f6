import type { Catalogue } from "../catalogue.ts";
import type { exporting as en } from "../en/export.ts";

export const exporting: Catalogue<typeof en> = {
  "export.name": "Als Bild oder Film speichern",
  "export.what": "Was",
  "export.moment": "Diesen Augenblick, {date}",
  "export.range": "Einen Film von einem Tag zum anderen",
  "export.from": "Von",
  "export.to": "Bis",
  "export.format": "Format",
  "export.png": "PNG-Bild",
  "export.svg": "SVG-Zeichnung",
  "export.print": "Drucken oder PDF",
  "export.gif": "GIF",
  "export.webm": "WebM-Film",
  "export.mp4": "MP4-Film",
  "export.html": "Eine HTML-Datei, die ohne Netz spielt",
  "export.size": "Größe in Pixeln",
  "export.make": "Speichern",
  "export.working": "In Arbeit …",
  "export.frames": "{done} von {total} Bildern",
  "export.cancel": "Abbrechen",
  "export.saved": "Gespeichert als {file}.",
  "export.bad-range":
    "Der erste Tag muss vor dem letzten liegen, und beide in der Geschichte ({first} bis {last}).",
};
