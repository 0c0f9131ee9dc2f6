import type { Catalogue } from "../catalogue.ts";
import type { changes as en } from "../en/changes.ts";

export const changes: Catalogue<typeof en> = {
  "changes.faction-formed": "Возникает лагерь: {faction}",
  "changes.faction-dissolved": "Распадается лагерь: {faction}",
  "changes.joined": "{faction}: присоединяется {actor}",
  "changes.left": "{faction}: уходит {actor}",
  "changes.tie-began": "{kind, select, ALLIED {{a} и {b} — союзники} other {{a} и {b} — противники}}",
  "changes.tie-ended":
    "{kind, select, ALLIED {{a} и {b} больше не союзники} other {{a} и {b} больше не противники}}",
  "changes.position-taken":
    "{stance, select, SUPPORTS {{actor} поддерживает: {argument}} other {{actor} отвергает: {argument}}}",
  "changes.position-dropped":
    "{stance, select, SUPPORTS {{actor} больше не поддерживает: {argument}} other {{actor} больше не отвергает: {argument}}}",
  "changes.more":
    "{count, plural, one {ещё {count, number} изменение} few {ещё {count, number} изменения} other {ещё {count, number} изменений}}",
  "changes.spoken": "{date} — {words}",
  "changes.source": "Источник",
};
