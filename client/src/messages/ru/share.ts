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
  "share.on-device":
    "Эта история хранится только на этом устройстве: ссылка открывает её в этом браузере и больше нигде. Передать её другим можно тремя способами.",
  "share.package": "Как пакет данных",
  "share.save-package": "Сохранить как zip",
  "share.package-note": "Другие открывают файл на своей странице или импортируют его.",
  "share.no-package": "Пакет здесь больше не хранится; откройте файлы ещё раз.",
  "share.publish": "Как сайт",
  "share.publish-note":
    "Эта команда записывает обозреватель с историей в файлы — для любого веб-сервера или флешки:",
  "share.give": "На этот сервер",
  "share.give-now": "Передать",
  "share.token": "Токен сервера; его выводит npm run entente -- token",
  "share.giving": "Импорт… {share}",
  "share.given": "Импортировано. Открыть там",
  "share.not-given": "Не импортировано: {reason}",
  "share.wrong-token": "это не токен этого сервера",
  "share.no-giving": "этот сервер не принимает историй; его администратор может задать ENTENTE_IMPORT_TOKEN",
  "share.copy": "Копировать",
  "share.copied": "Скопировано",
  "share.not-copied": "Браузер не разрешил копирование. Выделите текст и скопируйте его сами.",
};
