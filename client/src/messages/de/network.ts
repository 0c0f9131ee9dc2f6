import type { Catalogue } from "../catalogue.ts";
import type { network as en } from "../en/network.ts";

export const network: Catalogue<typeof en> = {
  "network.name": "Netzwerk",
  "network.laying-out": "Die Akteure werden angeordnet …",
  "network.laying-out-many":
    "{count, number} Akteure werden angeordnet … Beim ersten Mal kann das eine Minute dauern.",
  "network.in-words": "Das Netzwerk in Worten",
  "network.needs":
    "Das Netz braucht Beziehungen, Lager oder Positionen zweier Akteure zum selben Argument. Diese Geschichte hat nichts davon.",
  "network.computed":
    "aus Positionen berechnet, keine Bündnisse{least, plural, =1 {} other {; nur Paare mit mindestens # Argumenten mehr auf einer Seite}}",
  "network.computed-short": "berechnet",
  "network.isolates":
    "{count, plural, one {ein Akteur ohne Beziehung} other {{count, number} Akteure ohne Beziehung}}",
  "network.isolates-more": "und {count, number} weitere (alle stehen in der Tabelle)",
  "network.legend": "Legende",
  "network.allied": "verbündet",
  "network.opposed": "verfeindet",
  "network.bands-short": "viele Beziehungen",
  "network.bands": "je breiter, desto mehr Beziehungen zwischen zwei Lagern",
  "network.computed-camps": "Lager aus den Beziehungen berechnet",
  "network.computed-camps-short": "berechnete Lager",
  "network.computed-camps-in-words":
    "Niemand hat diese Lager benannt: Sie sind aus den Beziehungen berechnet. Soweit es geht, stehen Verbündete in einem Lager und Gegner in verschiedenen. Jedes heißt nach dem Mitglied mit den meisten Bündnissen darin.",
  "network.possible": "nur möglicherweise",
  "network.on-date": "{time, select, NONE {Keine Zeitangaben in den Daten:} other {Stand {date}:}}",
  "network.possibly": "{name} (möglicherweise)",
  "network.faction": "{faction}: {members}",
  "network.more-ties":
    "{count, plural, one {und eine weitere Beziehung} other {und # weitere Beziehungen}} (alle stehen in der Tabelle)",
  "network.layout": "Anordnung",
  "network.layout-moving": "Akteure bewegen sich, wenn sich für sie etwas ändert",
  "network.layout-chained": "Jede Anordnung geht aus der vorigen hervor",
  "network.layout-still": "Niemand bewegt sich",
  "network.place": "Ausgewählten Akteur verschieben",
  "network.unpin": "Ausgewählten Akteur loslösen",
  "network.unpin-all": "Alle Akteure loslösen",
  "network.arrange-anew": "Andere Anordnung versuchen",
  "network.arrange-as-usual": "Zurück zur üblichen Anordnung",
  "network.arrange-shown": "Für das Gezeigte anordnen",
  "network.arrange-story": "Für die ganze Geschichte anordnen",
  "network.better-layout": "Eine bessere Anordnung ist fertig",
  "network.take-layout": "Anzeigen",
  "network.pinned": "{name} ist von Hand hier angeheftet, für jeden Tag",
  "network.placing":
    "{name} verschieben: Pfeiltasten, mit Umschalt in größeren Schritten; Eingabe heftet an, Esc bricht ab",
  "network.pinned-legend": "von Hand angeheftet",
  "network.stances": "Positionen zu einem Argument",
  "network.stances-none": "Wer vertritt was?",
  "network.supports": "vertritt ({count})",
  "network.rejects": "lehnt ab ({count})",
  "network.allies-disagree": "Verbündete, die uneins sind ({count})",
  "network.opponents-agree": "Gegner, die einig sind ({count})",
  "network.weight": "Gewicht",
  "network.in-two-camps": "in zwei Lagern",
  "network.weight-in-words": "Größere Scheibe: mehr Beziehungen, Mitgliedschaften und Ereignisse",
  "network.possible-short": "möglich",
};
