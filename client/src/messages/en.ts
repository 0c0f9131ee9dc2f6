import { argumentMap } from "./argument-map.en.ts";
import { balance } from "./balance.en.ts";
import { between } from "./between.en.ts";
import { changes } from "./changes.en.ts";
import { dates } from "./dates.en.ts";
import { discrepancies } from "./discrepancies.en.ts";
import { exporting } from "./export.en.ts";
import { filters } from "./filters.en.ts";
import { inspector } from "./inspector.en.ts";
import { network } from "./network.en.ts";
import { prediction } from "./prediction.en.ts";
import { present } from "./present.en.ts";
import { room } from "./room.en.ts";
import { search } from "./search.en.ts";
import { share } from "./share.en.ts";
import { shell } from "./shell.en.ts";
import { storyline } from "./storyline.en.ts";
import { table } from "./table.en.ts";
import { timeline } from "./timeline.en.ts";
import { tour } from "./tour.en.ts";

/** Every message in English; a feature has its own file. */
export const en = {
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
} as const;
