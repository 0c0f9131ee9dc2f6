import { argumentMap } from "./argument-map.ru.ts";
import { balance } from "./balance.ru.ts";
import { between } from "./between.ru.ts";
import type { Catalogue } from "./catalogue.ts";
import { changes } from "./changes.ru.ts";
import { dates } from "./dates.ru.ts";
import { discrepancies } from "./discrepancies.ru.ts";
import type { en } from "./en.ts";
import { exporting } from "./export.ru.ts";
import { filters } from "./filters.ru.ts";
import { inspector } from "./inspector.ru.ts";
import { network } from "./network.ru.ts";
import { prediction } from "./prediction.ru.ts";
import { present } from "./present.ru.ts";
import { room } from "./room.ru.ts";
import { search } from "./search.ru.ts";
import { share } from "./share.ru.ts";
import { shell } from "./shell.ru.ts";
import { storyline } from "./storyline.ru.ts";
import { table } from "./table.ru.ts";
import { timeline } from "./timeline.ru.ts";
import { tour } from "./tour.ru.ts";

/** Every message in Russian; a feature has its own file. */
export const ru: Catalogue<typeof en> = {
  ...argumentMap,
  ...balance,
  ...between,
  ...changes,
  ...dates,
  ...discrepancies,
  ...exporting,
  ...filters,
  ...inspector,
  ...network,
  ...prediction,
  ...present,
  ...room,
  ...search,
  ...share,
  ...shell,
  ...storyline,
  ...table,
  ...timeline,
  ...tour,
};
