import type { Catalogue } from "./catalogue.ts";
import type { search as en } from "./search.en.ts";

export const search: Catalogue<typeof en> = {
  "search.name": "Список всего",
  "search.kind": "Список",
  "search.title": "Всё в этой истории",
  "search.by-name": "Поиск по имени",
  "search.found": "{count, plural, one {найдено: #} other {найдено: #}}",
  "search.none": "Ничего с таким именем.",
};
