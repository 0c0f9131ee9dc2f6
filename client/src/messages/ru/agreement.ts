import type { Catalogue } from "../catalogue.ts";
import type { agreement as english } from "../en/agreement.ts";

export const agreement: Catalogue<typeof english> = {
  "agreement.changes.tie-began":
    "{known, select, yes {{kind, select, ALLIED {{a} и {b} согласны} other {{a} и {b} не согласны}}} other {{kind, select, ALLIED {{a} и {b} уже согласны} other {{a} и {b} уже не согласны}}}}",
  "agreement.changes.tie-ended":
    "{known, select, yes {{kind, select, ALLIED {{a} и {b} больше не согласны} other {{a} и {b} больше не спорят}}} other {{kind, select, ALLIED {{a} и {b}, возможно, больше не согласны} other {{a} и {b}, возможно, больше не спорят}}}}",
  "agreement.network.allied": "согласны",
  "agreement.network.opposed": "не согласны",
  "agreement.network.bands-short": "много пар",
  "agreement.network.bands": "чем шире, тем больше пар между двумя группами",
  "agreement.storyline.allied-with": "Согласие: {names}",
  "agreement.storyline.opposed-to": "Несогласие: {names}",
  "agreement.table.kind-name":
    "{kind, select, actors {Участники} memberships {Членство} ties {Согласие} positions {Позиции} events {События} other {Изменения}}",
  "agreement.table.caption":
    "{kind, select, actors {Участники} memberships {Членство} ties {Согласие (вычислено по позициям)} positions {Позиции} events {События} other {Изменения}}, {scope, select, day {{time, select, CALENDAR {{date}} other {{date}}}} until {до: {date}} other {вся история}}: {shown} из {all}",
  "agreement.table.allies": "Согласие",
  "agreement.table.opponents": "Несогласие",
  "agreement.table.tie": "Согласие",
  "agreement.table.tie-kind": "{kind, select, ALLIED {согласны} other {не согласны}}",
  "agreement.table.change-kind":
    "{kind, select, EVENT {событие} FACTION_FORMED {лагерь возникает} FACTION_DISSOLVED {лагерь распадается} JOINED {вступление} LEFT_FACTION {выход} TIE_BEGAN {согласие начинается} TIE_ENDED {согласие кончается} POSITION_TAKEN {позиция занята} other {позиция оставлена}}",
  "agreement.network.computed-camps-in-words":
    "Этих лагерей никто не называл: они вычислены по позициям. Насколько возможно, согласные друг с другом стоят в одном лагере, несогласные — в разных. Каждый назван по участнику, который согласен в нём с наибольшим числом других.",
  "agreement.inspector.tie": "Вычисленное согласие, не союз",
  "agreement.inspector.band": "Согласие между двумя группами",
  "agreement.inspector.band-ALLIED":
    "{a} и {b}: {count, plural, one {# пара согласна} few {# пары согласны} other {# пар согласны}}",
  "agreement.inspector.band-OPPOSED":
    "{a} и {b}: {count, plural, one {# пара не согласна} few {# пары не согласны} other {# пар не согласны}}",
  "agreement.inspector.allies": "Согласие",
  "agreement.inspector.opponents": "Несогласие",
  "agreement.inspector.the-tie": "согласие этих двоих",
  "agreement.inspector.tie-ALLIED": "Чаще согласны",
  "agreement.inspector.tie-OPPOSED": "Чаще не согласны",
  "agreement.inspector.agreement-and-discrepancy":
    "Согласие {agreement}; {n, plural, one {# аргумент} few {# аргумента} other {# аргументов}}.",
  "agreement.inspector.two-ALLIED": "{a} и {b}, <tie>согласны</tie>",
  "agreement.inspector.two-OPPOSED": "{a} и {b}, <tie>не согласны</tie>",
  "agreement.inspector.why-tie-ALLIED-begun": "{other}: началось <tie>согласие</tie>",
  "agreement.inspector.why-tie-ALLIED-ended": "{other}: <tie>согласие</tie> кончилось",
  "agreement.inspector.why-tie-OPPOSED-begun": "{other}: началось <tie>несогласие</tie>",
  "agreement.inspector.why-tie-OPPOSED-ended": "{other}: <tie>несогласие</tie> кончилось",
  "agreement.inspector.arguments-of-the-two": "Позиции на эту дату, по которым это вычислено",
  "agreement.between.turned-ALLIED": "{a} и {b}: от несогласия к <tie>согласию</tie>",
  "agreement.between.turned-OPPOSED": "{a} и {b}: от согласия к <tie>несогласию</tie>",
  "agreement.between.ties": "Начало и конец согласия",
  "agreement.between.TIE_BEGAN-ALLIED": "{a} и {b}: началось <tie>согласие</tie>",
  "agreement.between.TIE_BEGAN-OPPOSED": "{a} и {b}: началось <tie>несогласие</tie>",
  "agreement.between.TIE_ENDED-ALLIED": "{a} и {b}: <tie>согласие</tie> кончилось",
  "agreement.between.TIE_ENDED-OPPOSED": "{a} и {b}: <tie>несогласие</tie> кончилось",
  "agreement.shell.what-is-seen":
    "Точки — участники{factions, select, yes {, цветные области — их лагеря} computed {, цветные области — лагеря, на которые их делят связи} other {}}. Линии вычислены по их позициям на эту дату и не означают союзов: длинные штрихи соединяют тех, кто чаще согласен, чем не согласен, короткие — тех, кто чаще не согласен.",
  "agreement.balance.index":
    "{index, plural, =0 {Два лагеря, согласные внутри и не согласные между собой, объясняют каждую пару.} one {По меньшей мере # пара должна изменить мнение, чтобы остались два ясных лагеря.} few {По меньшей мере # пары должны изменить мнение, чтобы остались два ясных лагеря.} other {По меньшей мере # пар должны изменить мнение, чтобы остались два ясных лагеря.}}",
  "agreement.balance.index-bounds":
    "От {index} до {upper} пар должны изменить мнение, чтобы остались два ясных лагеря.",
  "agreement.prediction.none": "После этой даты никто не приходит к согласию и не присоединяется к лагерю",
  "agreement.prediction.ally": "С кем дальше согласится {name}?",
  "agreement.prediction.choose-ally": "{name}: следующее согласие",
  "agreement.prediction.allied": "{date}: {name} приходит к согласию: {others}.",
  "agreement.discrepancies.none":
    "В этой истории есть позиции и нет связей: её линии вычислены по позициям, поэтому расходиться они не могут.",
  "agreement.discrepancies.method":
    "Связи здесь вычислены по позициям, и D показывает лишь, насколько смешанно согласие пары: D = (T − A)/2, где T равно +1 для тех, кто чаще согласен, и −1 для остальных, а A — среднее согласие по n аргументам, по которым позиция есть у обоих.",
};
