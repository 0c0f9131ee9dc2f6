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
  "network.camp": "{faction}: {members}",
  "network.more-ties":
    "{count, plural, one {und eine weitere Beziehung} other {und # weitere Beziehungen}}: die Tabelle führt sie auf",
  "network.layout": "Anordnung",
  "network.layout-moving": "Akteure bewegen sich, wenn ihnen etwas geschieht",
  "network.layout-chained": "Jede Änderung folgt auf die vorige",
  "network.layout-still": "Niemand bewegt sich",
  "network.place": "Den ausgewählten Akteur an einen anderen Ort setzen",
  "network.unpin": "Den ausgewählten Akteur wieder der Anordnung überlassen",
  "network.unpin-all": "Alle angehefteten Akteure loslassen",
  "network.arrange-anew": "Eine andere Anordnung",
  "network.arrange-as-usual": "Die übliche Anordnung",
  "network.pinned": "{name} steht an jedem Tag dort, wohin jemand ihn gesetzt hat",
  "network.placing":
    "{name} setzen: Pfeiltasten bewegen, mit Umschalt weiter; Eingabe heftet dort an, Esc lässt alles, wie es ist",
  "network.pinned-legend": "von Hand angeheftet",
  "network.stances": "Wer wie zu einem Argument steht",
  "network.stances-none": "Wer was vertritt…",
  "network.supports": "vertritt ({count})",
  "network.rejects": "lehnt ab ({count})",
  "network.allies-disagree": "Verbündete, die uneins sind ({count})",
  "network.opponents-agree": "Gegner, die einig sind ({count})",
};
