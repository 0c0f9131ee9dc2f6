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
    "{actors, plural, one {Ein Akteur} other {{actors, number} Akteure}}, {ties, plural, one {eine Beziehung} other {{ties, number} Beziehungen}}{memberships, plural, =0 {} one {, eine Mitgliedschaft} other {, {memberships, number} Mitgliedschaften}}{positions, plural, =0 {} one {, eine Position} other {, {positions, number} Positionen}}{events, plural, =0 {} one {, ein Ereignis} other {, {events, number} Ereignisse}}{time, select, NONE {, ohne Zeitangaben} other {, von {from} bis {to}}}; {size} kB.",
  "import.columns": "Wofür die Spalten gehalten wurden",
  "import.file": "Datei",
  "import.column": "Spalte",
  "import.taken-for": "Gehalten für",
  "import.left-out": "weggelassen",
  "import.own-column": "eine eigene Spalte",
  "import.field":
    "{field, select, source {Akteur} target {anderer Akteur} kind {Art der Beziehung} begin {Beginn} end {Ende} date {Datum} weight {Gewicht} direction {Richtung} sourceGroup {Fraktion des Akteurs} targetGroup {Fraktion des anderen} citation {Quelle} note {Anmerkung} edgeId {Kennung der Beziehung} id {Kennung} name {Name} actorKind {Art des Akteurs} group {Fraktion} born {geboren} died {gestorben} moment {Datum} basis {Grundlage} citations {Belegstellen} actor {Akteur} argument {Argument} stance {Position} participant {Teilnehmer} sourceName {Name des Akteurs} targetName {Name des anderen} year {Jahr} isAllied {verbündet (1) oder nicht (0)} treaty {Nummer des Vertrags} startDay {erster Tag} startMonth {erster Monat} startYear {erstes Jahr} endDay {letzter Tag} endMonth {letzter Monat} endYear {letztes Jahr} leftCensored {früher begonnen} rightCensored {länger gedauert} version {Fassung} other {{field}}}",
  "import.answer":
    "{value, select, day_month {Tag vor Monat (23.4.1926)} month_day {Monat vor Tag (4/23/1926)} year_month {Jahr, Monat, Tag (26/4/23)} calendar {Jahre} counted {Schritte einer Zählung} none {keine Zeit} in_1800 {das 19. Jahrhundert (18xx)} in_1900 {das 20. Jahrhundert (19xx)} in_2000 {das 21. Jahrhundert (20xx)} ALLIED {Bündnis} OPPOSED {Gegnerschaft} NONE {keine Beziehung} yes {eine Kopfzeile} no {eine Zeile wie die anderen} whole {ganz} uncertain {irgendein Tag davon} included {an dem Tag galt es noch} excluded {an dem Tag galt es nicht mehr} keep {lassen} widen {Zeitraum erweitern} omit {weglassen} merge {zusammenlegen} other {{text}}}",
  "import.answered":
    "{option, select, date_order {Reihenfolge von Tag und Monat} time {Die Zahlen} century {Jahrhundert} kind {„{word}“} header {Die erste Zeile} coarse_dates {Jahre, Monate und Quartale} last_day {Der Tag eines Endes} encoding {Kodierung} other {{option}}}: {answer}",
  "import.take-back": "Zurücknehmen",
  "import.read-as": "Wie es gelesen wird: {finding}",
  "import.findings":
    "{kind, select, FAULT {Falsch} WARNING {Auffällig} LOSS {Nicht übernommen} other {Anders gelesen als geschrieben}}",
  "import.times": "{count, plural, one {einmal} other {{count, number}-mal}}",
  "import.row": "Zeile {row, number}",
  "import.nothing-yet":
    "Es gibt noch keine Geschichte zum Abspielen: Verbessern Sie die Dateien oder wählen Sie oben.",
  "import.play": "Diese Geschichte abspielen",
  "import.other": "Andere Dateien",
  "import.understood": "Was verstanden wurde",
  "import.no-report": "Wie diese Geschichte gelesen wurde, ist nicht aufbewahrt.",
  "import.kept": "Auf diesem Gerät",
  "import.kept-size": "{size} kB",
  "import.forget": "{title} vergessen",
};
