import type { Catalogue } from "../catalogue.ts";
import type { exporting as en } from "../en/export.ts";

export const exporting: Catalogue<typeof en> = {
  "export.name": "Сохранить как картинку, фильм или данные",
  "export.what": "Что сохранить",
  "export.moment": "{time, select, NONE {Картинка} other {Картинка: {date}}}",
  "export.range":
    "{time, select, CALENDAR {Фильм от одного дня до другого} other {Фильм от одного шага до другого}}",
  "export.data": "Данные для других программ",
  "export.scope": "Какая часть",
  "export.part":
    "{part, select, whole {Вся история} shown {Что показывают фильтр и прочтение} other {Что есть на день: {date}}}",
  "export.as-format":
    "{id, select, zip {Пакет данных (zip)} csv {Список рёбер (CSV)} dna_events {Список событий DNA (CSV)} parquet {Таблицы Parquet} arrow {Таблицы Arrow} cypher {Сценарий Cypher (Neo4j)} aif {AIF и xAIF} other {{name}}}",
  "export.weighing": "Проверяется, что вмещает формат…",
  "export.lossless": "Этот формат вмещает всё.",
  "export.written": "Сохраняется… {size} кБ",
  "export.from": "С",
  "export.to": "По",
  "export.format": "Формат",
  "export.png": "Картинка PNG",
  "export.svg": "Рисунок SVG",
  "export.print": "Печать или PDF",
  "export.gif": "GIF",
  "export.webm": "Фильм WebM",
  "export.mp4": "Фильм MP4",
  "export.html": "Файл HTML, работающий без интернета",
  "export.size": "Размер в пикселях",
  "export.make": "Сохранить",
  "export.working": "Сохраняется…",
  "export.frames": "Кадров: {done} из {total}",
  "export.cancel": "Отменить",
  "export.saved": "Сохранено как {file}.",
  "export.bad-range":
    "Первый день должен быть раньше последнего, и оба — в пределах истории ({first} — {last}).",
};
