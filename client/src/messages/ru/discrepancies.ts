import type { Catalogue } from "../catalogue.ts";
import type { discrepancies as english } from "../en/discrepancies.ts";

export const discrepancies: Catalogue<typeof english> = {
  "discrepancies.title": "Связи и позиции: расхождения",
  "discrepancies.kind": "{time, select, CALENDAR {На {date}} NONE {В данных нет дат} other {Момент: {date}}}",
  "discrepancies.none":
    "В этот день нет связанных между собой участников с позициями по одному и тому же тезису.",
  "discrepancies.pairs":
    "Общие тезисы есть у {pairs, plural, one {# связанной пары} other {# связанных пар}}; {weak, plural, =0 {слабых нет} one {# слабая (n меньше 3)} few {# слабые (n меньше 3)} many {# слабых (n меньше 3)} other {# слабых (n меньше 3)}}.",
  "discrepancies.computing": "Вычисляется надёжность…",
  "discrepancies.failed": "Надёжность не удалось вычислить: {message}",
  "discrepancies.no-test": "Для проверки записано слишком мало.",
  "discrepancies.test-aligned":
    "Связи и позиции совпадают чаще, чем вышло бы случайно: согласованность {alignment}, пар: {pairs}, p = {p} (перестановок: {permutations}, начальное число {seed}).",
  "discrepancies.test-chance":
    "Совпадение связей и позиций может быть случайным: согласованность {alignment}, пар: {pairs}, p = {p} (перестановок: {permutations}, начальное число {seed}).",
  "discrepancies.scenarios-all":
    "Границы охватывают все сценарии ({count}): возможные даты, другие версии и без выводов составителя.",
  "discrepancies.scenarios-some":
    "Границы охватывают часть сценариев ({count}): возможные даты, другие версии и без выводов составителя.",
  "discrepancies.allies-who-disagree": "Союзники, которые не согласны",
  "discrepancies.no-allies-disagree": "Разногласий между союзниками не записано.",
  "discrepancies.opponents-who-agree": "Противники, которые согласны",
  "discrepancies.no-opponents-agree": "Согласия между противниками не записано.",
  "discrepancies.in-step": "Связь и позиции согласуются",
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
  "discrepancies.lag":
    "{time, select, CALENDAR {{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}} other {{days, plural, one {# шаг} few {# шага} many {# шагов} other {# шага}}}}",
  "discrepancies.no-history": "Ни связь, ни согласие не сменились на обратные, и никто не менял лагеря.",
  "discrepancies.turn-TOGETHER-STANCE_FIRST":
    "они стали союзниками; позиции сошлись за {lag} до того ({stance}).",
  "discrepancies.turn-TOGETHER-TIE_FIRST": "они стали союзниками; позиции сошлись через {lag} ({stance}).",
  "discrepancies.turn-TOGETHER-SAME_DAY": "в один день они стали союзниками и сошлись их позиции.",
  "discrepancies.turn-TOGETHER-TIE_ONLY": "они стали союзниками; позиции не сошлись.",
  "discrepancies.turn-TOGETHER-STANCE_ONLY": "позиции сошлись; связь не сменилась на обратную.",
  "discrepancies.turn-APART-STANCE_FIRST":
    "они стали противниками; позиции разошлись за {lag} до того ({stance}).",
  "discrepancies.turn-APART-TIE_FIRST": "они стали противниками; позиции разошлись через {lag} ({stance}).",
  "discrepancies.turn-APART-SAME_DAY": "в один день они стали противниками и разошлись их позиции.",
  "discrepancies.turn-APART-TIE_ONLY": "они стали противниками; позиции не разошлись.",
  "discrepancies.turn-APART-STANCE_ONLY": "позиции разошлись; связь не сменилась на обратную.",
  "discrepancies.moved-kept-view": "{actor}: лагерь сменился, позиции прежние: {left} → {joined}.",
  "discrepancies.moved": "{actor}: лагерь сменился: {left} → {joined}.",
  "discrepancies.kept": "Сохранено ({count}): {arguments}.",
  "discrepancies.reversed": "Сменилось на обратное ({count}): {arguments}.",
  "discrepancies.dropped": "Оставлено ({count}): {arguments}.",
  "discrepancies.taken": "Занято ({count}): {arguments}.",
  "discrepancies.changed-view-SUPPORTS":
    "{actor}: позиция изменилась, лагерь прежний ({faction}): теперь за: {argument}.",
  "discrepancies.changed-view-REJECTS":
    "{actor}: позиция изменилась, лагерь прежний ({faction}): теперь против: {argument}.",
  "discrepancies.scatter": "Все связанные пары: связь и согласие",
  "discrepancies.scatter-allies-disagree": "несогласные союзники",
  "discrepancies.scatter-opponents-agree": "согласные противники",
  "discrepancies.scatter-left": "несогласие",
  "discrepancies.scatter-right": "согласие",
  "discrepancies.dot": "{a} и {b}: согласие {agreement}, n = {n}",
  "discrepancies.method":
    "D = (T − A)/2: T — связь (+1 союз, −1 вражда), A — среднее согласие по n тезисам, по которым есть позиция у обоих. Выше 0 они ближе, чем оправдывают их позиции, ниже 0 — дальше. Отсутствие позиции никогда не считается несогласием. Каждый тезис считается один раз: если несколько тезисов — части одного анализа, он весит столько раз, на сколько частей разделён.",
};
