import type { Catalogue } from "../catalogue.ts";
import type { importing as en } from "../en/import.ts";

export const importing: Catalogue<typeof en> = {
  "import.name": "Eine Geschichte öffnen",
  "import.open": "Öffnen …",
  "import.what":
    "Wählen Sie eine Tabelle von Beziehungen (CSV, TSV oder Excel), ein Datenpaket oder ein Netz im Format eines anderen Programms.",
  "import.private":
    "Nichts wird hochgeladen: Die Dateien werden in diesem Browser gelesen, die Geschichte bleibt auf diesem Gerät.",
  "import.files": "Dateien wählen …",
  "import.folder": "Ordner wählen …",
  "import.or-drop": "oder irgendwo auf die Seite ziehen.",
  "import.drop": "Loslassen, um als Geschichte zu öffnen",
  "import.reading": "Wird gelesen … {share}",
  "import.cancel": "Abbrechen",
  "import.failed": "Diese Dateien ließen sich nicht lesen: {reason}",
  "import.not-kept": "Der Browser konnte die Geschichte nicht aufbewahren: {reason}",
  "import.records":
    "{format}: {read, plural, one {ein Datensatz} other {{read, number} Datensätze}}; {kept, number} übernommen, {merged, number} zusammengelegt, {refused, number} abgelehnt.",
  "import.story":
    "{actors, plural, one {Ein Akteur} other {{actors, number} Akteure}}, {ties, plural, one {eine Beziehung} other {{ties, number} Beziehungen}}{memberships, plural, =0 {} one {, eine Mitgliedschaft} other {, {memberships, number} Mitgliedschaften}}{positions, plural, =0 {} one {, eine Haltung} other {, {positions, number} Haltungen}}{events, plural, =0 {} one {, ein Ereignis} other {, {events, number} Ereignisse}}{time, select, NONE {, ohne Zeitangaben} other {, von {from} bis {to}}}; {size} kB.",
  "import.columns": "Wofür die Spalten gehalten wurden",
  "import.file": "Datei",
  "import.column": "Spalte",
  "import.taken-for": "Gehalten für",
  "import.left-out": "weggelassen",
  "import.own-column": "eine eigene Spalte",
  "import.findings":
    "{kind, select, FAULT {Falsch} WARNING {Auffällig} LOSS {Nicht übernommen} other {Anders gelesen als geschrieben}}",
  "import.times": "{count, plural, one {einmal} other {{count, number}-mal}}",
  "import.row": "Zeile {row, number}",
  "import.nothing-yet":
    "Es gibt noch keine Geschichte zum Abspielen: Verbessern Sie die Dateien oder wählen Sie oben.",
  "import.play": "Diese Geschichte abspielen",
  "import.other": "Andere Dateien",
  "import.kept": "Auf diesem Gerät",
  "import.kept-size": "{size} kB",
  "import.forget": "{title} vergessen",
};
