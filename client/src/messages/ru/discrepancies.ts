import type { Catalogue } from "../catalogue.ts";
import type { discrepancies as english } from "../en/discrepancies.ts";

export const discrepancies: Catalogue<typeof english> = {
  "discrepancies.title": "Союзы против тезисов",
  "discrepancies.kind": "На {date}",
  "discrepancies.none": "В этот день ни у одной связанной пары нет позиций по одному и тому же тезису.",
  "discrepancies.pairs":
    "Общие тезисы есть у {pairs, plural, one {# связанной пары} other {# связанных пар}}; {weak, plural, =0 {слабых нет} one {# слабая (n меньше 3)} few {# слабые (n меньше 3)} many {# слабых (n меньше 3)} other {# слабых (n меньше 3)}}.",
  "discrepancies.computing": "Вычисляется, насколько этому можно верить…",
  "discrepancies.failed": "Не удалось вычислить, насколько этому можно верить: {message}",
  "discrepancies.no-test": "Для проверки известно слишком мало.",
  "discrepancies.test-aligned":
    "Связи следуют за тезисами чаще, чем вышло бы случайно: согласованность {alignment}, пар: {pairs}, p = {p} (перестановок: {permutations}, начальное число {seed}).",
  "discrepancies.test-chance":
    "Следуют ли связи за тезисами, от случайности не отличить: согласованность {alignment}, пар: {pairs}, p = {p} (перестановок: {permutations}, начальное число {seed}).",
  "discrepancies.scenarios-all":
    "Границы — по всем вариантам толкования свидетельств ({count}): возможные даты, другие версии и без выводов составителя.",
  "discrepancies.scenarios-some":
    "Границы — по части вариантов толкования свидетельств ({count}): возможные даты, другие версии и без выводов составителя.",
  "discrepancies.allies-who-disagree": "Союзники, которые не согласны",
  "discrepancies.no-allies-disagree": "Среди союзников записанных разногласий нет.",
  "discrepancies.opponents-who-agree": "Противники, которые согласны",
  "discrepancies.no-opponents-agree": "Среди противников записанного согласия нет.",
  "discrepancies.in-step": "Связь и тезисы согласны",
  "discrepancies.value": "D {value}",
  "discrepancies.n": "n = {n}",
  "discrepancies.weak": "слабо",
  "discrepancies.steady": "Одинаково при всех возможных датах и версиях, с выводами составителя и без них.",
  "discrepancies.range":
    "От {min} до {max} при возможных датах, других версиях и без выводов составителя{signs, select, same {} other {: от них зависит знак}}.",
  "discrepancies.disagree-on":
    "Не согласны по {count, plural, one {# тезису} few {# тезисам} many {# тезисам} other {# тезиса}}",
  "discrepancies.agree-on":
    "Согласны по {count, plural, one {# тезису} few {# тезисам} many {# тезисам} other {# тезиса}}",
  "discrepancies.how-it-changed": "Как это менялось",
  "discrepancies.no-history": "Ни связь, ни согласие не меняли знака, и никто не менял лагеря.",
  "discrepancies.turn-TOGETHER-STANCE_FIRST":
    "связь стала союзом; тезисы сошлись за {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} до того ({stance}).",
  "discrepancies.turn-TOGETHER-TIE_FIRST":
    "связь стала союзом; тезисы сошлись через {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} ({stance}).",
  "discrepancies.turn-TOGETHER-SAME_DAY": "связь и тезисы сошлись в один день.",
  "discrepancies.turn-TOGETHER-TIE_ONLY": "связь стала союзом; отношение к тезисам не изменилось.",
  "discrepancies.turn-TOGETHER-STANCE_ONLY": "тезисы сошлись; связь не изменилась.",
  "discrepancies.turn-APART-STANCE_FIRST":
    "связь стала враждой; тезисы разошлись за {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} до того ({stance}).",
  "discrepancies.turn-APART-TIE_FIRST":
    "связь стала враждой; тезисы разошлись через {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} ({stance}).",
  "discrepancies.turn-APART-SAME_DAY": "связь и тезисы разошлись в один день.",
  "discrepancies.turn-APART-TIE_ONLY": "связь стала враждой; отношение к тезисам не изменилось.",
  "discrepancies.turn-APART-STANCE_ONLY": "тезисы разошлись; связь не изменилась.",
  "discrepancies.moved-kept-view": "{actor}: лагерь сменён, взгляд прежний: {left} → {joined}.",
  "discrepancies.moved": "{actor}: {left} → {joined}.",
  "discrepancies.kept": "Сохранено ({count}): {arguments}.",
  "discrepancies.reversed": "Сменилось на обратное ({count}): {arguments}.",
  "discrepancies.dropped": "Оставлено ({count}): {arguments}.",
  "discrepancies.taken": "Принято ({count}): {arguments}.",
  "discrepancies.changed-view-SUPPORTS":
    "{actor}: взгляд изменён, лагерь прежний ({camp}): теперь за: {argument}.",
  "discrepancies.changed-view-REJECTS":
    "{actor}: взгляд изменён, лагерь прежний ({camp}): теперь против: {argument}.",
  "discrepancies.scatter": "Все связанные пары по связи и согласию",
  "discrepancies.scatter-allies-disagree": "несогласные союзники",
  "discrepancies.scatter-opponents-agree": "согласные противники",
  "discrepancies.scatter-left": "несогласие",
  "discrepancies.scatter-right": "согласие",
  "discrepancies.dot": "{a} и {b}: согласие {agreement}, n = {n}",
  "discrepancies.method":
    "D = (T − A)/2: T — связь (+1 союз, −1 вражда), A — среднее согласие по n тезисам, о которых высказались оба. Выше 0 они ближе, чем оправдывают тезисы, ниже 0 — дальше. Отсутствие записи никогда не считается несогласием.",
};
