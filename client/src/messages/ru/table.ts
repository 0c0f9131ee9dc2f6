import type { Catalogue } from "../catalogue.ts";
import type { table as en } from "../en/table.ts";

export const table: Catalogue<typeof en> = {
  "table.name": "Таблица",
  "table.needs": "Таблице нужны участники или события. В этой истории их нет.",
  "table.kinds": "Выбор таблицы",
  "table.kind-name":
    "{kind, select, actors {Участники} memberships {Членство} ties {Связи} positions {Позиции} events {События} other {Изменения}}",
  "table.caption":
    "{kind, select, actors {Участники} memberships {Членство} ties {Связи} positions {Позиции} events {События} other {Изменения}}, {scope, select, day {{date}} until {до: {date}} other {вся история}}: {shown} из {all}",
  "table.whole-story": "Вся история",
  "table.search": "Искать в таблице",
  "table.copy": "Копировать как CSV",
  "table.copied": "Скопировано",
  "table.copy-failed": "Не удалось скопировать",
  "table.download": "Скачать CSV",
  "table.none": "На этот день с этими фильтрами строк нет. Покажите всю историю или измените фильтры.",
  "table.filter": "Фильтр: {column}",
  "table.all": "Все",
  "table.possibly": "{name} (возможно)",
  "table.actor": "Участник",
  "table.actors": "Участники",
  "table.other": "Другой участник",
  "table.kind": "Вид",
  "table.factions": "Лагеря",
  "table.faction": "Лагерь",
  "table.allies": "Союзники",
  "table.opponents": "Противники",
  "table.born": "Рождение или основание",
  "table.died": "Смерть или конец",
  "table.sources": "Источники",
  "table.from": "С",
  "table.until": "До",
  "table.certainty": "Достоверность",
  "table.basis": "Откуда известно",
  "table.tie": "Связь",
  "table.stance": "Позиция",
  "table.argument": "Тезис",
  "table.event": "Событие",
  "table.date": "Дата",
  "table.participants": "Участвовали",
  "table.change": "Изменение",
  "table.actor-kind":
    "{kind, select, PERSON {Лицо} GROUP {Группа} ORGANISATION {Организация} other {Государство}}",
  "table.tie-kind": "{kind, select, ALLIED {союзники} other {противники}}",
  "table.stance-kind": "{stance, select, SUPPORTS {поддерживает} other {отвергает}}",
  "table.certainty-kind": "{certainty, select, CERTAIN {достоверно} other {возможно}}",
  "table.basis-kind":
    "{basis, select, EXPLICIT {так говорит источник} ATTRIBUTED {так говорит противник} other {вывод составителя}}",
  "table.change-kind":
    "{kind, select, EVENT {событие} FACTION_FORMED {лагерь возникает} FACTION_DISSOLVED {лагерь распадается} JOINED {вступление} LEFT_FACTION {выход} TIE_BEGAN {связь начинается} TIE_ENDED {связь кончается} POSITION_TAKEN {позиция занята} other {позиция оставлена}}",
};
