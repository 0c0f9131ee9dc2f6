import { argumentMap } from "./argument-map.de.ts";
import { balance } from "./balance.de.ts";
import { between } from "./between.de.ts";
import type { Catalogue } from "./catalogue.ts";
import { changes } from "./changes.de.ts";
import { dates } from "./dates.de.ts";
import { discrepancies } from "./discrepancies.de.ts";
import type { en } from "./en.ts";
import { exporting } from "./export.de.ts";
import { filters } from "./filters.de.ts";
import { inspector } from "./inspector.de.ts";
import { network } from "./network.de.ts";
import { prediction } from "./prediction.de.ts";
import { present } from "./present.de.ts";
import { room } from "./room.de.ts";
import { search } from "./search.de.ts";
import { share } from "./share.de.ts";
import { shell } from "./shell.de.ts";
import { storyline } from "./storyline.de.ts";
import { table } from "./table.de.ts";
import { timeline } from "./timeline.de.ts";
import { tour } from "./tour.de.ts";

/** Every message in German; a feature has its own file. */
export const de: Catalogue<typeof en> = {
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
