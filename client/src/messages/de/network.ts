import type { Catalogue } from "../catalogue.ts";
import type { network as en } from "../en/network.ts";

export const network: Catalogue<typeof en> = {
  "network.name": "Netzwerk",
  "network.in-words": "Das Netzwerk in Worten",
  "network.legend": "Legende",
  "network.allied": "verbündet",
  "network.opposed": "verfeindet",
  "network.possible": "nur möglicherweise",
  "network.on-date": "Stand {date}:",
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
  "network.pinned": "{name} ist von Hand hier angeheftet, für jeden Tag",
  "network.placing":
    "{name} verschieben: Pfeiltasten, mit Umschalt in größeren Schritten; Eingabe heftet an, Esc bricht ab",
  "network.pinned-legend": "von Hand angeheftet",
  "network.stances": "Positionen zu einem Argument",
  "network.stances-none": "Positionen zu …",
  "network.supports": "vertritt ({count})",
  "network.rejects": "lehnt ab ({count})",
  "network.allies-disagree": "Verbündete, die uneins sind ({count})",
  "network.opponents-agree": "Gegner, die einig sind ({count})",
};
