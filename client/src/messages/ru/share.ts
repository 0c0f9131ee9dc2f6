import type { Catalogue } from "../catalogue.ts";
import type { share as en } from "../en/share.ts";

export const share: Catalogue<typeof en> = {
  "share.name": "Поделиться",
  "share.link": "Ссылка именно на этот вид",
  "share.query": "Как запрос GraphQL",
  "share.cell": "Как ячейка блокнота (Python)",
  "share.embed": "Код для встраивания проигрывателя в другую страницу",
  "share.embed-note":
    "Проигрыватель работает только на сайтах, которые разрешены на сервере в EMBED_ORIGINS.",
  "share.copy": "Копировать",
  "share.copied": "Скопировано",
  "share.not-copied": "Браузер не разрешил копирование. Выделите текст и скопируйте его сами.",
};
