import type { Catalogue } from "../catalogue.ts";
import type { changes as en } from "../en/changes.ts";

export const changes: Catalogue<typeof en> = {
  "changes.faction-formed":
    "{known, select, yes {Возникает лагерь: {faction}} other {Лагерь уже есть: {faction}}}",
  "changes.faction-dissolved":
    "{known, select, yes {Распадается лагерь: {faction}} other {Лагеря, возможно, уже нет: {faction}}}",
  "changes.joined":
    "{known, select, yes {{faction}: присоединяется {actor}} other {{faction}: уже состоит {actor}}}",
  "changes.left":
    "{known, select, yes {{faction}: уходит {actor}} other {{faction}: возможно, больше не состоит {actor}}}",
  "changes.tie-began":
    "{known, select, yes {{kind, select, ALLIED {{a} и {b} — союзники} other {{a} и {b} — противники}}} other {{kind, select, ALLIED {{a} и {b} — уже союзники} other {{a} и {b} — уже противники}}}}",
  "changes.tie-ended":
    "{known, select, yes {{kind, select, ALLIED {{a} и {b} больше не союзники} other {{a} и {b} больше не противники}}} other {{kind, select, ALLIED {{a} и {b}, возможно, больше не союзники} other {{a} и {b}, возможно, больше не противники}}}}",
  "changes.position-taken":
    "{known, select, yes {{stance, select, SUPPORTS {{actor} поддерживает: {argument}} other {{actor} отвергает: {argument}}}} other {{stance, select, SUPPORTS {{actor} уже поддерживает: {argument}} other {{actor} уже отвергает: {argument}}}}}",
  "changes.position-dropped":
    "{known, select, yes {{stance, select, SUPPORTS {{actor} больше не поддерживает: {argument}} other {{actor} больше не отвергает: {argument}}}} other {{stance, select, SUPPORTS {{actor}, возможно, больше не поддерживает: {argument}} other {{actor}, возможно, больше не отвергает: {argument}}}}}",
  "changes.more": "и ещё {count, number}",
  "changes.one-of": "{place} из {all}",
  "changes.next-event": "Следующее событие этого дня",
  "changes.previous-event": "Предыдущее событие этого дня",
  "changes.spoken": "{date} — {words}",
  "changes.source": "Источник",
};
