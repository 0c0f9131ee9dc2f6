import type { Catalogue } from "./catalogue.ts";
import type { timeline as en } from "./timeline.en.ts";

export const timeline: Catalogue<typeof en> = {
  "timeline.date": "Дата",
  "timeline.name": "Шкала времени",
  "timeline.playing": "Воспроизведение",
  "timeline.telling": "Рассказ и воспроизведение",
  "timeline.play": "Пуск",
  "timeline.pause": "Пауза",
  "timeline.toggle": "Пуск или пауза",
  "timeline.next-change": "Следующее изменение",
  "timeline.previous-change": "Предыдущее изменение",
  "timeline.next-event": "Следующее событие",
  "timeline.previous-event": "Предыдущее событие",
  "timeline.month-on": "На ползунке даты: на месяц вперёд",
  "timeline.month-back": "На ползунке даты: на месяц назад",
  "timeline.start": "Первый день",
  "timeline.end": "Последний день",
  "timeline.faster": "Быстрее",
  "timeline.slower": "Медленнее",
  "timeline.reverse": "Воспроизводить назад",
  "timeline.speed": "Скорость",
  "timeline.months-a-second": "{months, plural, one {# месяц/с} few {# месяца/с} other {# месяцев/с}}",
  "timeline.years-a-second": "{years, plural, one {# год/с} few {# года/с} other {# лет/с}}",
};
