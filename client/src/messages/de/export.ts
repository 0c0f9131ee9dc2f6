import type { Catalogue } from "../catalogue.ts";
import type { exporting as en } from "../en/export.ts";

export const exporting: Catalogue<typeof en> = {
  "export.name": "Als Bild, Film oder Daten speichern",
  "export.what": "Was gespeichert wird",
  "export.moment": "{time, select, CALENDAR {Ein Bild vom {date}} NONE {Ein Bild} other {Ein Bild: {date}}}",
  "export.range":
    "{time, select, CALENDAR {Ein Film von einem Tag zum anderen} other {Ein Film von einem Schritt zum anderen}}",
  "export.data": "Daten für andere Programme",
  "export.scope": "Welcher Teil",
  "export.part":
    "{part, select, whole {Die ganze Geschichte} shown {Was Filter und Lesart zeigen} other {Was am {date} gilt}}",
  "export.as-format":
    "{id, select, zip {Datenpaket (zip)} csv {Kantenliste (CSV)} dna_events {DNA-Ereignisliste (CSV)} parquet {Parquet-Tabellen} arrow {Arrow-Tabellen} cypher {Cypher-Skript (Neo4j)} node_link {Node-Link-JSON (NetworkX, D3)} aif {AIF und xAIF} other {{name}}}",
  "export.weighing": "Es wird geprüft, was das Format fasst …",
  "export.lossless": "Dieses Format fasst alles.",
  "export.written": "Wird gespeichert … {size} kB",
  "export.from": "Von",
  "export.to": "Bis",
  "export.format": "Format",
  "export.png": "PNG-Bild",
  "export.svg": "SVG-Zeichnung",
  "export.print": "Drucken oder PDF",
  "export.gif": "GIF",
  "export.webm": "WebM-Film",
  "export.mp4": "MP4-Film",
  "export.html": "HTML-Datei, die offline läuft",
  "export.size": "Größe in Pixeln",
  "export.make": "Speichern",
  "export.working": "Wird gespeichert …",
  "export.frames": "{done} von {total} Bildern",
  "export.cancel": "Abbrechen",
  "export.saved": "Gespeichert als {file}.",
  "export.bad-range":
    "Der erste Tag muss vor dem letzten liegen, und beide müssen in der Geschichte liegen ({first} bis {last}).",
};
