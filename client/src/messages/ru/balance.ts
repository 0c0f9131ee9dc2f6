import type { Catalogue } from "../catalogue.ts";
import type { balance as english } from "../en/balance.ts";

export const balance: Catalogue<typeof english> = {
  "balance.title": "Равновесие и поляризация",
  "balance.strip": "Равновесие и поляризация во времени",
  "balance.strip-name": "Равновесие и поляризация под осью времени",
  "balance.measures": "Показанные меры",
  "balance.frustrationIndex": "Индекс фрустрации",
  "balance.unbalancedShare": "Неуравновешенные треугольники",
  "balance.polarisation": "Поляризация",
  "balance.key": "Линия: что известно точно. Полоса: что допускают возможные даты. Кольцо — пик.",
  "balance.failed": "Линии не удалось вычислить: {message}",
  "balance.open": "Что сняло бы напряжение: {date}",
  "balance.show-strip": "Показать во времени, под осью",
  "balance.peak": "{measure}, пик {value}, с {date}: перейти туда",
  "balance.undefined": "не определено",
  "balance.spread": "{value} (возможно: от {min} до {max})",
  "balance.triangles":
    "Уравновешено: {balanced, plural, one {# треугольник} few {# треугольника} many {# треугольников} other {# треугольника}}, не уравновешено: {unbalanced}.",
  "balance.index":
    "{index, plural, =0 {Два лагеря, союз внутри и вражда между ними, объясняют все связи.} one {Двум ясным лагерям мешает самое меньшее # пара.} few {Двум ясным лагерям мешают самое меньшее # пары.} many {Двум ясным лагерям мешают самое меньшее # пар.} other {Двум ясным лагерям мешают самое меньшее # пары.}}",
  "balance.index-bounds": "Двум ясным лагерям мешают от {index} до {upper} пар.",
  "balance.flips": "Что сняло бы напряжение",
  "balance.no-flips": "Двум ясным лагерям ничто не мешает.",
  "balance.contradictory": "Союз и вражда сразу: не учтены",
  "balance.blocs": "Два лагеря, объясняющие больше всего связей",
  "balance.coalitions": "Коалиции по связям, сколько нужно",
  "balance.method":
    "Индекс фрустрации: наименьшее число пар, смена знака или конец связи которых оставили бы два лагеря с союзом внутри и враждой между ними; перечисленные связи — один такой набор. Поляризация: 4 Σ π²(1 − π) по долям π коалиций; 1 — две равные половины, 0 — все вместе. Границы — по возможным датам.",
};
