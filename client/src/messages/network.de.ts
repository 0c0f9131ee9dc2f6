import type { Catalogue } from "./catalogue.ts";
import type { network as en } from "./network.en.ts";

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
  "network.layout": "Anordnung",
  "network.layout-moving": "Akteure bewegen sich, wenn ihnen etwas geschieht",
  "network.layout-chained": "Jede Änderung folgt auf die vorige",
  "network.layout-still": "Niemand bewegt sich",
  "network.stances": "Wer wie zu einem Argument steht",
  "network.stances-none": "Wer was vertritt…",
  "network.supports": "vertritt ({count})",
  "network.rejects": "lehnt ab ({count})",
  "network.allies-disagree": "Verbündete, die uneins sind ({count})",
  "network.opponents-agree": "Gegner, die einig sind ({count})",
};
