import type { Catalogue } from "../catalogue.ts";
import type { network as en } from "../en/network.ts";

export const network: Catalogue<typeof en> = {
  "network.name": "Сеть",
  "network.laying-out": "Участники расставляются…",
  "network.laying-out-many":
    "Расставляется участников: {count, number}… В первый раз это может занять минуту.",
  "network.in-words": "Сеть словами",
  "network.needs":
    "Сети нужны связи, лагеря или позиции двух участников по одному аргументу. В этой истории ничего из этого нет.",
  "network.computed":
    "вычислено по позициям, это не союзы{least, plural, =1 {} other {; только пары с перевесом не менее # аргументов}}",
  "network.computed-short": "вычислено",
  "network.isolates":
    "{count, plural, one {{count, number} участник без связей} few {{count, number} участника без связей} other {{count, number} участников без связей}}",
  "network.isolates-more": "и ещё {count, number} (все — в таблице)",
  "network.legend": "Обозначения",
  "network.allied": "союзники",
  "network.opposed": "противники",
  "network.bands-short": "много связей",
  "network.bands": "чем шире, тем больше связей между двумя лагерями",
  "network.computed-camps": "лагеря вычислены по связям",
  "network.computed-camps-short": "вычисленные лагеря",
  "network.computed-camps-in-words":
    "Этих лагерей никто не называл: они вычислены по связям. Насколько возможно, союзники стоят в одном лагере, противники — в разных. Каждый назван по участнику, у которого в нём больше всего союзов.",
  "network.possible": "лишь возможно",
  "network.on-date":
    "{time, select, CALENDAR {На дату {date}:} NONE {В данных нет дат:} other {Момент — {date}:}}",
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
  "network.better-layout": "Готово лучшее расположение",
  "network.take-layout": "Показать",
  "network.pinned": "{name}: место закреплено вручную, на все даты",
  "network.placing":
    "Перемещение: {name}. Стрелки двигают, с Shift — большими шагами; Enter закрепляет, Esc отменяет",
  "network.pinned-legend": "закреплено вручную",
  "network.stances": "Позиции по тезису",
  "network.stances-none": "Кто за что?",
  "network.supports": "поддерживает ({count})",
  "network.rejects": "отвергает ({count})",
  "network.allies-disagree": "союзники в споре ({count})",
  "network.opponents-agree": "противники в согласии ({count})",
  "network.weight": "вес",
  "network.in-two-camps": "в двух лагерях",
  "network.weight-in-words": "Чем больше круг, тем больше связей, членств и событий",
  "network.possible-short": "возможно",
};
