import type { Catalogue } from "../catalogue.ts";
import type { importing as en } from "../en/import.ts";

export const importing: Catalogue<typeof en> = {
  "import.name": "Открыть историю",
  "import.open": "Открыть…",
  "import.what":
    "Выберите таблицу связей (CSV, TSV или Excel), пакет данных или сеть в формате другой программы.",
  "import.private":
    "Ничего не отправляется: файлы читаются в этом браузере, а история хранится на этом устройстве.",
  "import.files": "Выбрать файлы…",
  "import.folder": "Выбрать папку…",
  "import.or-drop": "или перетащите их в любое место страницы.",
  "import.drop": "Отпустите, чтобы открыть как историю",
  "import.reading": "Чтение… {share}",
  "import.cancel": "Отменить",
  "import.failed": "Эти файлы не удалось прочитать: {reason}",
  "import.not-kept": "Браузер не смог сохранить историю: {reason}",
  "import.records":
    "{format}: {read, plural, one {{read, number} запись} few {{read, number} записи} other {{read, number} записей}}; принято {kept, number}, объединено {merged, number}, отклонено {refused, number}.",
  "import.story":
    "{actors, plural, one {{actors, number} участник} few {{actors, number} участника} other {{actors, number} участников}}, {ties, plural, one {{ties, number} связь} few {{ties, number} связи} other {{ties, number} связей}}{memberships, plural, =0 {} one {, {memberships, number} членство} few {, {memberships, number} членства} other {, {memberships, number} членств}}{positions, plural, =0 {} one {, {positions, number} позиция} few {, {positions, number} позиции} other {, {positions, number} позиций}}{events, plural, =0 {} one {, {events, number} событие} few {, {events, number} события} other {, {events, number} событий}}{time, select, NONE {, без дат} CALENDAR {, с {from} по {to}} other {, {from} – {to}}}; {size} кБ.",
  "import.columns": "За что приняты столбцы",
  "import.file": "Файл",
  "import.column": "Столбец",
  "import.taken-for": "Принят за",
  "import.left-out": "пропущен",
  "import.own-column": "собственный столбец",
  "import.field":
    "{field, select, source {участник} target {другой участник} kind {вид связи} begin {начало} end {конец} date {дата} weight {вес} direction {направление} sourceGroup {фракция участника} targetGroup {фракция другого} citation {источник} note {примечание} edgeId {идентификатор связи} id {идентификатор} name {имя} actorKind {вид участника} group {фракция} born {дата рождения} died {дата смерти} moment {дата} basis {основание} citations {ссылки} actor {участник} argument {тезис} stance {позиция} participant {участник события} sourceName {имя участника} targetName {имя другого} year {год} isAllied {союз (1) или нет (0)} treaty {номер договора} startDay {первый день} startMonth {первый месяц} startYear {первый год} endDay {последний день} endMonth {последний месяц} endYear {последний год} leftCensored {началось раньше} rightCensored {длилось дольше} version {версия} other {{field}}}",
  "import.answer":
    "{value, select, day_month {день перед месяцем (23.4.1926)} month_day {месяц перед днём (4/23/1926)} year_month {год, месяц, день (26/4/23)} calendar {годы} counted {шаги счёта} none {без времени} in_1800 {18xx} in_1900 {19xx} in_2000 {20xx} ALLIED {союз} OPPOSED {противостояние} NONE {связи нет} yes {заголовок} no {строка как остальные} whole {целиком} uncertain {какой-то день из них} included {в этот день ещё была} excluded {в этот день уже не была} keep {оставить} widen {расширить период} omit {пропустить} merge {свести в одно} other {{text}}}",
  "import.answered":
    "{option, select, date_order {Порядок дня и месяца} time {Числа} century {Век} kind {«{word}»} header {Первая строка} coarse_dates {Годы, месяцы и кварталы} last_day {День конца} encoding {Кодировка} other {{option}}}: {answer}",
  "import.take-back": "Отменить",
  "import.read-as": "Как прочитано: {finding}",
  "import.findings":
    "{kind, select, FAULT {Ошибки} WARNING {Странности} LOSS {Не перенесено} other {Прочитано иначе, чем написано}}",
  "import.times":
    "{count, plural, one {{count, number} раз} few {{count, number} раза} other {{count, number} раз}}",
  "import.row": "строка {row, number}",
  "import.nothing-yet": "Пока нечего показывать: исправьте файлы или сделайте выбор выше.",
  "import.play": "Показать эту историю",
  "import.other": "Другие файлы",
  "import.understood": "Что было понято",
  "import.no-report": "Как эта история была прочитана, не сохранилось.",
  "import.kept": "На этом устройстве",
  "import.kept-size": "{size} кБ",
  "import.forget": "Забыть: {title}",
};
