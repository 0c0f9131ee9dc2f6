import type { Catalogue } from "../catalogue.ts";
import type { dates as en } from "../en/dates.ts";

export const dates: Catalogue<typeof en> = {
  "dates.year": "{year} г.",
  "dates.spring": "{form, select, genitive {весны} other {весна}} {year} г.",
  "dates.summer": "{form, select, genitive {лета} other {лето}} {year} г.",
  "dates.autumn": "{form, select, genitive {осени} other {осень}} {year} г.",
  "dates.winter": "{form, select, genitive {зимы} other {зима}} {year} г.",
  "dates.quarter": "{form, select, genitive {{quarter}-го квартала} other {{quarter}-й квартал}} {year} г.",
  "dates.half-year": "{form, select, genitive {{half}-го полугодия} other {{half}-е полугодие}} {year} г.",
  "dates.decade": "{form, select, genitive {{year}-х годов} other {{year}-е годы}}",
  "dates.century": "{form, select, genitive {{century}-го века} other {{century}-й век}}",
  "dates.about": "около {genitive}",
  "dates.uncertain": "{date} (под вопросом)",
  "dates.about-uncertain": "около {genitive} (под вопросом)",
  "dates.between": "не ранее {fromGenitive} и не позднее {toGenitive}",
  "dates.before": "{date} или ранее",
  "dates.after": "{date} или позднее",
  "dates.throughout": "на всём протяжении",
  "dates.none": "в данных нет дат",
  "dates.from": "с {genitive}",
  "dates.until": "до {genitive}",
  "dates.from-some-day": "начало: {date}",
  "dates.until-some-day": "конец: {date}",
};
