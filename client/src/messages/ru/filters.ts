import type { Catalogue } from "../catalogue.ts";
import type { filters as english } from "../en/filters.ts";

export const filters: Catalogue<typeof english> = {
  "filters.name": "Фильтры и версии",
  "filters.kind": "Для всех видов",
  "filters.title": "Фильтры и версии",
  "filters.hidden-on":
    "{time, select, CALENDAR {Скрыто на {date}} NONE {Скрыто} other {Скрыто, {date}}}: {ties, plural, one {# связь} few {# связи} many {# связей} other {# связи}}, {actors, plural, one {# участник} few {# участника} many {# участников} other {# участника}}, {factions, plural, one {# лагерь} few {# лагеря} many {# лагерей} other {# лагеря}}, {positions, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}.",
  "filters.nothing-hidden": "Ничего не скрыто.",
  "filters.clear": "Показать всё",
  "filters.mark":
    "Фильтр: скрыто {ties, plural, one {# связь} few {# связи} many {# связей} other {# связи}}, {actors, plural, one {# участник} few {# участника} many {# участников} other {# участника}}",
  "filters.mark-reading": "Другая версия — {reading}",
  "filters.certainty": "Достоверность",
  "filters.certain-only": "Только достоверное на этот день",
  "filters.side": "Направление",
  "filters.side-LEFT": "Левые",
  "filters.side-CENTRE": "Центр",
  "filters.side-RIGHT": "Правые",
  "filters.side-NONE": "Без направления",
  "filters.faction": "Лагерь",
  "filters.basis": "Откуда известно",
  "filters.basis-EXPLICIT": "Говорит источник",
  "filters.basis-ATTRIBUTED": "Говорит противник",
  "filters.basis-INFERRED": "Вывод составителя",
  "filters.source": "Источник",
  "filters.source-by-name": "Найти источник по названию",
  "filters.how":
    "При выборе лагерей остаются только их участники на показанный день и связи между ними. При выборе происхождения или источника остаётся только то, что на них основано. Подробности записи всегда показывают всё.",
  "filters.readings": "Где источники расходятся",
  "filters.preferred-readings": "Предпочтительные версии",
  "filters.other-readings": "Версии событий и должностей ({count})",
  "filters.reading-no-start": "без даты начала",
  "filters.reading-no-end": "без даты конца",
  "filters.no-readings": "В этой истории источники не расходятся.",
};
