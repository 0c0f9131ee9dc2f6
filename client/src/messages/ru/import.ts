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
  "import.findings":
    "{kind, select, FAULT {Ошибки} WARNING {Странности} LOSS {Не перенесено} other {Прочитано иначе, чем написано}}",
  "import.times":
    "{count, plural, one {{count, number} раз} few {{count, number} раза} other {{count, number} раз}}",
  "import.row": "строка {row, number}",
  "import.nothing-yet": "Пока нечего показывать: исправьте файлы или сделайте выбор выше.",
  "import.play": "Показать эту историю",
  "import.other": "Другие файлы",
  "import.kept": "На этом устройстве",
  "import.kept-size": "{size} кБ",
  "import.forget": "Забыть: {title}",
};
