import type { Catalogue } from "../catalogue.ts";
import type { storyline as en } from "../en/storyline.ts";

export const storyline: Catalogue<typeof en> = {
  "storyline.name": "Сюжетные линии",
  "storyline.needs":
    "Линиям нужны связи, лагеря или позиции двух участников по одному аргументу. В этой истории ничего из этого нет.",
  "storyline.lines": "Линии участников во времени",
  "storyline.laying-out": "Линии располагаются…",
  "storyline.leading":
    "{count} из {all} участников: те, у кого больше всего связей и лагерей. Других покажет фильтр.",
  "storyline.computed": "Лагеря вычислены по связям.",
  "storyline.names": "Участники на показанный день",
  "storyline.possibly": "{name} (возможно)",
  "storyline.and-more": "{names} и ещё {count, plural, one {#} few {#} many {#} other {#}}",
  "storyline.allied-with": "Союзники: {names}",
  "storyline.opposed-to": "Противники: {names}",
};
