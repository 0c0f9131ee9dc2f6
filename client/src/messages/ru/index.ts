import type { Catalogue } from "../catalogue.ts";
import type { en } from "../en/index.ts";
import { agreement } from "./agreement.ts";
import { appearance } from "./appearance.ts";
import { argumentMap } from "./argument-map.ts";
import { balance } from "./balance.ts";
import { between } from "./between.ts";
import { changes } from "./changes.ts";
import { dates } from "./dates.ts";
import { discrepancies } from "./discrepancies.ts";
import { exporting } from "./export.ts";
import { filters } from "./filters.ts";
import { importing } from "./import.ts";
import { inspector } from "./inspector.ts";
import { measures } from "./measures.ts";
import { network } from "./network.ts";
import { prediction } from "./prediction.ts";
import { present } from "./present.ts";
import { room } from "./room.ts";
import { search } from "./search.ts";
import { share } from "./share.ts";
import { shell } from "./shell.ts";
import { storyline } from "./storyline.ts";
import { table } from "./table.ts";
import { timeline } from "./timeline.ts";
import { tour } from "./tour.ts";

/** Every message in Russian; a feature has its own file. */
export const ru: Catalogue<typeof en> = {
  ...agreement,
  ...appearance,
  ...argumentMap,
  ...balance,
  ...between,
  ...changes,
  ...dates,
  ...discrepancies,
  ...exporting,
  ...filters,
  ...importing,
  ...inspector,
  ...measures,
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
