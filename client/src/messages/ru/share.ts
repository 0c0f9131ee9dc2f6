import type { Catalogue } from "../catalogue.ts";
import type { share as en } from "../en/share.ts";

export const share: Catalogue<typeof en> = {
  "share.name": "Поделиться",
  "share.link": "Ссылка именно на этот вид",
  "share.query": "То же как запрос GraphQL",
  "share.cell": "То же как ячейка блокнота (Python)",
  "share.embed": "Код, чтобы встроить проигрыватель в другую страницу",
  "share.embed-note": "Он показывается только на страницах, которые сервер разрешает через EMBED_ORIGINS.",
  "share.copy": "Копировать",
  "share.copied": "Скопировано",
  "share.not-copied": "Браузер не дал скопировать; выделите текст и скопируйте его вручную.",
};
