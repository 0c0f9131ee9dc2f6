import type { Catalogue } from "../catalogue.ts";
import type { search as english } from "../en/search.ts";

export const search: Catalogue<typeof english> = {
  "search.name": "Поиск",
  "search.kind": "Поиск",
  "search.title": "Поиск по этой истории",
  "search.by-name": "Имя, тезис, событие, источник, дата",
  "search.go-to": "Перейти: {date}",
  "search.found": "{count, plural, one {Найдено: #} few {Найдено: #} many {Найдено: #} other {Найдено: #}}",
  "search.none": "Ничего не найдено. Попробуйте написать иначе или короче.",
  "search.kind-actor": "Участники",
  "search.kind-faction": "Лагеря",
  "search.kind-event": "События",
  "search.kind-argument": "Тезисы",
  "search.kind-tie": "Связи",
  "search.kind-source": "Источники",
};
