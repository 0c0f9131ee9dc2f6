import type { Catalogue } from "../catalogue.ts";
import type { filters as english } from "../en/filters.ts";

export const filters: Catalogue<typeof english> = {
  "filters.name": "Filter und Lesarten",
  "filters.kind": "Für alle Ansichten",
  "filters.title": "Filter und Lesarten",
  "filters.hidden-on":
    "{time, select, CALENDAR {Am {date} verborgen} NONE {Verborgen} other {Verborgen, {date}}}: {ties, plural, one {# Beziehung} other {# Beziehungen}}, {actors, plural, one {# Akteur} other {# Akteure}}, {factions, plural, one {# Lager} other {# Lager}} und {positions, plural, one {# Position} other {# Positionen}}.",
  "filters.nothing-hidden": "Nichts ist verborgen.",
  "filters.clear": "Alles zeigen",
  "filters.mark":
    "Gefiltert: {ties, plural, one {# Beziehung} other {# Beziehungen}}, {actors, plural, one {# Akteur} other {# Akteure}} verborgen",
  "filters.mark-reading": "Andere Lesart für {reading}",
  "filters.certainty": "Gewissheit",
  "filters.certain-only": "Nur was an diesem Tag gewiss ist",
  "filters.side": "Richtung",
  "filters.side-LEFT": "Links",
  "filters.side-CENTRE": "Mitte",
  "filters.side-RIGHT": "Rechts",
  "filters.side-NONE": "Ohne Richtung",
  "filters.faction": "Lager",
  "filters.basis": "Woher man es weiß",
  "filters.basis-EXPLICIT": "Sagt die Quelle",
  "filters.basis-ATTRIBUTED": "Sagt ein Gegner",
  "filters.basis-INFERRED": "Vom Bearbeiter erschlossen",
  "filters.source": "Quelle",
  "filters.source-by-name": "Quelle nach Titel suchen",
  "filters.how":
    "Bei gewählten Lagern bleiben nur ihre Mitglieder am gezeigten Tag und deren Beziehungen untereinander. Bei gewählter Herkunft oder Quelle bleibt nur, was darauf beruht. Die Einzelheiten eines Eintrags zeigen immer alles.",
  "filters.readings": "Wo Quellen sich widersprechen",
  "filters.preferred-readings": "Die bevorzugten Lesarten",
  "filters.other-readings": "Lesarten von Ereignissen und Ämtern ({count})",
  "filters.reading-no-start": "ohne Anfangsdatum",
  "filters.reading-no-end": "ohne Enddatum",
  "filters.no-readings": "In dieser Geschichte widersprechen sich keine Quellen.",
};
