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
  "network.camp": "{faction}: {members}",
  "network.more-ties":
    "{count, plural, one {и ещё # связь} few {и ещё # связи} many {и ещё # связей} other {и ещё # связи}} — все они есть в таблице",
  "network.layout": "Расположение",
  "network.layout-moving": "Участники движутся, когда с ними что-то происходит",
  "network.layout-chained": "Каждое изменение следует за предыдущим",
  "network.layout-still": "Никто не движется",
  "network.place": "Переставить выбранного участника",
  "network.unpin": "Отпустить выбранного участника",
  "network.unpin-all": "Отпустить всех закреплённых участников",
  "network.arrange-anew": "Другое расположение",
  "network.arrange-as-usual": "Обычное расположение",
  "network.pinned": "{name} на любую дату стоит там, куда его поставили",
  "network.placing":
    "Место для «{name}»: стрелки двигают, с Shift — дальше; Enter закрепляет, Esc оставляет как было",
  "network.pinned-legend": "закреплено вручную",
  "network.stances": "Кто как относится к тезису",
  "network.stances-none": "Кто что поддерживает…",
  "network.supports": "поддерживает ({count})",
  "network.rejects": "отвергает ({count})",
  "network.allies-disagree": "союзники в споре ({count})",
  "network.opponents-agree": "согласные противники ({count})",
};
