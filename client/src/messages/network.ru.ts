import type { Catalogue } from "./catalogue.ts";
import type { network as en } from "./network.en.ts";

export const network: Catalogue<typeof en> = {
  "network.name": "Сеть",
  "network.in-words": "Сеть словами",
  "network.legend": "Обозначения",
  "network.allied": "союзники",
  "network.opposed": "противники",
  "network.possible": "лишь возможно",
  "network.on-date": "На дату {date}:",
  "network.possibly": "{name} (возможно)",
  "network.camp": "{faction}: {members}",
};
