import type { Catalogue } from "../catalogue.ts";
import type { argumentMap as en } from "../en/argument-map.ts";

export const argumentMap: Catalogue<typeof en> = {
  "argument-map.name": "Тезисы",
  "argument-map.map": "Карта тезисов",
  "argument-map.needs":
    "Карте аргументов нужны аргументы. В этой истории записано, кто с кем стоял или что происходило, но не о чём спорили.",
  "argument-map.semantics": "Набор принятых тезисов",
  "argument-map.semantics-name":
    "{semantics, select, GROUNDED {Обоснованный} COMPLETE {Полный} PREFERRED {Предпочтительный} other {Устойчивый}}",
  "argument-map.semantics-meaning":
    "{semantics, select, GROUNDED {Самый осторожный набор: только то, что нельзя не принять} COMPLETE {Каждый непротиворечивый набор, в который входит всё, что он защищает} PREFERRED {Самые большие непротиворечивые наборы, которые защищают себя} other {Непротиворечивые наборы, которые оспаривают всё, что в них не вошло; их может не быть}}",
  "argument-map.standing":
    "{standing, select, ACCEPTED {принят} CREDIBLE {принят в некоторых наборах, но не во всех (доверчиво, но не скептически)} REJECTED {{semantics, select, GROUNDED {опровергнут} other {ни в одном наборе}}} UNDECIDED {не решено} other {нет устойчивого набора}}",
  "argument-map.presence":
    "{presence, select, POSSIBLE {возможно, поддержан} PAST {больше не поддержан} COMING {ещё не поддержан} other {поддержан}}",
  "argument-map.in-extensions": "в наборах: {count} из {all}",
  "argument-map.extensions":
    "{semantics, select, STABLE {{count, plural, =0 {Устойчивого набора нет.} one {Есть # устойчивый набор.} few {Есть # устойчивых набора.} many {Есть # устойчивых наборов.} other {Есть # устойчивого набора.}}} PREFERRED {{count, plural, one {Есть # предпочтительный набор.} few {Есть # предпочтительных набора.} many {Есть # предпочтительных наборов.} other {Есть # предпочтительного набора.}}} other {{count, plural, one {Есть # полный набор.} few {Есть # полных набора.} many {Есть # полных наборов.} other {Есть # полного набора.}}}}",
  "argument-map.strength": "сила {value}",
  "argument-map.supported-strength": "с поддержкой {value}",
  "argument-map.summary":
    "{table, plural, one {В споре # тезис} few {В споре # тезиса} many {В споре # тезисов} other {В споре # тезиса}}: принято {accepted}{unanswered, plural, =0 {} other { (без возражений #)}}, опровергнуто {rejected}{credible, plural, =0 {} other {, в некоторых наборах #}}{undecided, plural, =0 {} other {, не решено #}}.",
  "argument-map.none-yet": "В этот день никто не поддерживает ни одного тезиса.",
  "argument-map.too-many":
    "В этот день наборов слишком много, чтобы их перечислить. Выберите «Обоснованный»: такой набор всегда один.",
  "argument-map.quoted": "«{title}»",
  "argument-map.possibly": "{name} (возможно)",
  "argument-map.attributed": "{name} (по словам других)",
  "argument-map.held-by": "{stance, select, SUPPORTS {Поддерживают: {names}} other {Отвергают: {names}}}",
  "argument-map.unattacked":
    "Ни один тезис в споре его не оспаривает: он остался без ответа, но этим не доказан.",
  "argument-map.defended": "На каждое возражение есть ответ: {answers}.",
  "argument-map.answer": "{attacker} (ответ: {defenders})",
  "argument-map.defeated":
    "{count, plural, one {{attackers} оспаривает его и сам принят.} few {{attackers} оспаривают его и сами приняты.} many {{attackers} оспаривают его и сами приняты.} other {{attackers} оспаривают его и сами приняты.}}",
  "argument-map.unsettled":
    "{count, plural, one {Спор с тезисом {attackers} не решён: ни один принятый тезис не опровергает ни одну из сторон.} few {Споры с тезисами {attackers} не решены: ни один принятый тезис не опровергает ни одну из сторон.} many {Споры с тезисами {attackers} не решены: ни один принятый тезис не опровергает ни одну из сторон.} other {Споры с тезисами {attackers} не решены: ни один принятый тезис не опровергает ни одну из сторон.}}",
  "argument-map.link": "{kind, select, SUPPORTS {поддерживает} ATTACKS {оспаривает} other {подрывает}}",
  "argument-map.for": "поддерживает",
  "argument-map.against": "отвергает",
};
