import type { Catalogue } from "../catalogue.ts";
import type { argumentMap as en } from "../en/argument-map.ts";

export const argumentMap: Catalogue<typeof en> = {
  "argument-map.name": "Тезисы",
  "argument-map.map": "Карта тезисов",
  "argument-map.empty": "В этой истории нет тезисов.",
  "argument-map.empty-how":
    "В её данных записано, кто с кем стоял, но не из-за чего. Остальное показывают другие виды.",
  "argument-map.semantics": "Какие тезисы выдерживают вместе",
  "argument-map.semantics-name":
    "{semantics, select, GROUNDED {Обоснованная} COMPLETE {Полная} PREFERRED {Предпочтительная} other {Устойчивая}}",
  "argument-map.semantics-meaning":
    "{semantics, select, GROUNDED {Самый осторожный взгляд: только то, что нельзя не принять} COMPLETE {Каждый согласованный взгляд, содержащий всё, что он защищает} PREFERRED {Самые широкие согласованные взгляды} other {Взгляды, отвечающие на всё, что в них не вошло; их может не быть}}",
  "argument-map.standing":
    "{standing, select, ACCEPTED {принят} CREDIBLE {принят в некоторых взглядах, но не во всех (доверчиво, но не скептически)} REJECTED {{semantics, select, GROUNDED {опровергнут} other {ни в одном взгляде}}} UNDECIDED {не решено} other {нет устойчивого взгляда}}",
  "argument-map.presence":
    "{presence, select, POSSIBLE {поддержан лишь возможно} PAST {больше не поддержан} COMING {ещё не поддержан} other {поддержан}}",
  "argument-map.in-extensions": "во взглядах: {count} из {all}",
  "argument-map.extensions":
    "{semantics, select, STABLE {{count, plural, =0 {Устойчивого взгляда нет.} one {Есть # устойчивый взгляд.} few {Есть # устойчивых взгляда.} many {Есть # устойчивых взглядов.} other {Есть # устойчивого взгляда.}}} PREFERRED {{count, plural, one {Есть # предпочтительный взгляд.} few {Есть # предпочтительных взгляда.} many {Есть # предпочтительных взглядов.} other {Есть # предпочтительного взгляда.}}} other {{count, plural, one {Есть # полный взгляд.} few {Есть # полных взгляда.} many {Есть # полных взглядов.} other {Есть # полного взгляда.}}}}",
  "argument-map.strength": "сила {value}",
  "argument-map.supported-strength": "с поддержкой {value}",
  "argument-map.summary":
    "{table, plural, one {В споре # тезис} few {В споре # тезиса} many {В споре # тезисов} other {В споре # тезиса}}: принято {accepted}, опровергнуто {rejected}{credible, plural, =0 {} other {, в некоторых взглядах #}}{undecided, plural, =0 {} other {, не решено #}}.",
  "argument-map.none-yet": "В этот день никто не поддерживает ни одного тезиса.",
  "argument-map.too-many":
    "В этот день взглядов слишком много, чтобы их перечислить. Обоснованный есть всегда.",
  "argument-map.quoted": "«{title}»",
  "argument-map.possibly": "{name} (возможно)",
  "argument-map.held-by": "{stance, select, SUPPORTS {Поддерживают: {names}} other {Отвергают: {names}}}",
  "argument-map.unattacked": "Его ничто не оспаривает.",
  "argument-map.defended": "На каждое возражение есть ответ: {answers}.",
  "argument-map.answer": "на {attacker} отвечает {defenders}",
  "argument-map.defeated":
    "{count, plural, one {{attackers} оспаривает его и сам выдерживает возражения: ответа нет.} few {{attackers} оспаривают его и сами выдерживают возражения: ответа нет.} many {{attackers} оспаривают его и сами выдерживают возражения: ответа нет.} other {{attackers} оспаривают его и сами выдерживают возражения: ответа нет.}}",
  "argument-map.unsettled":
    "{count, plural, one {Спору с {attackers} нет конца: ничто принятое не отвечает ни одной стороне.} few {Спорам с {attackers} нет конца: ничто принятое не отвечает ни одной стороне.} many {Спорам с {attackers} нет конца: ничто принятое не отвечает ни одной стороне.} other {Спорам с {attackers} нет конца: ничто принятое не отвечает ни одной стороне.}}",
  "argument-map.link": "{kind, select, SUPPORTS {поддерживает} ATTACKS {оспаривает} other {подрывает}}",
  "argument-map.for": "поддерживает",
  "argument-map.against": "отвергает",
};
