import type { Catalogue } from "../catalogue.ts";
import type { dates as en } from "../en/dates.ts";

export const dates: Catalogue<typeof en> = {
  "dates.year": "{year}",
  "dates.spring": "Frühjahr {year}",
  "dates.summer": "Sommer {year}",
  "dates.autumn": "Herbst {year}",
  "dates.winter": "Winter {year}",
  "dates.quarter": "{quarter}. Quartal {year}",
  "dates.half-year": "{half}. Halbjahr {year}",
  "dates.decade": "die {year}er Jahre",
  "dates.century": "das {century}. Jahrhundert",
  "dates.about": "um {date}",
  "dates.uncertain": "{date} (unsicher)",
  "dates.about-uncertain": "um {date} (unsicher)",
  "dates.between": "zwischen {from} und {to}",
  "dates.before": "{date} oder früher",
  "dates.after": "{date} oder später",
  "dates.throughout": "durchgehend",
  "dates.none": "keine Zeitangaben in den Daten",
  "dates.from": "ab {date}",
  "dates.until": "bis {date}",
  "dates.from-some-day": "ab einem Tag {date}",
  "dates.until-some-day": "bis zu einem Tag {date}",
};
