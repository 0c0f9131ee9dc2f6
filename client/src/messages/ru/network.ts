import type { Catalogue } from "../catalogue.ts";
import type { network as en } from "../en/network.ts";

export const network: Catalogue<typeof en> = {
  "network.name": "Сеть",
  "network.in-words": "Сеть словами",
  "network.legend": "Обозначения",
  "network.allied": "союзники",
  "network.opposed": "противники",
  "network.possible": "лишь возможно",
  "network.on-date": "На дату {date}:",
  "network.possibly": "{name} (возможно)",
  "network.faction": "{faction}: {members}",
  "network.more-ties":
    "{count, plural, one {и ещё # связь} few {и ещё # связи} many {и ещё # связей} other {и ещё # связи}} (все есть в таблице)",
  "network.layout": "Расположение",
  "network.layout-moving": "Участники движутся, когда у них что-то меняется",
  "network.layout-chained": "Каждое расположение следует из предыдущего",
  "network.layout-still": "Никто не движется",
  "network.place": "Переместить выбранного участника",
  "network.unpin": "Открепить выбранного участника",
  "network.unpin-all": "Открепить всех участников",
  "network.arrange-anew": "Попробовать другое расположение",
  "network.arrange-as-usual": "Вернуть обычное расположение",
  "network.arrange-shown": "Расположить только показанное",
  "network.arrange-story": "Расположить для всей истории",
  "network.pinned": "{name}: место закреплено вручную, на все даты",
  "network.placing":
    "Перемещение: {name}. Стрелки двигают, с Shift — большими шагами; Enter закрепляет, Esc отменяет",
  "network.pinned-legend": "закреплено вручную",
  "network.stances": "Позиции по тезису",
  "network.stances-none": "Позиции по тезису…",
  "network.supports": "поддерживает ({count})",
  "network.rejects": "отвергает ({count})",
  "network.allies-disagree": "союзники в споре ({count})",
  "network.opponents-agree": "противники в согласии ({count})",
};
