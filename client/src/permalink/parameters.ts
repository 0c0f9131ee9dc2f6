import { LANGUAGES } from "../language/language.ts";
import { THEME_IDS } from "../theme/theme-id.ts";
import {
  colourParameter,
  sizeParameter,
  tieColourParameter,
  tieWidthParameter,
} from "./appearance-parameters.ts";
import { betweenParameter } from "./between-parameter.ts";
import { focusParameter, presentParameter, untilParameter } from "./class-parameters.ts";
import { filterParameter, readingParameter } from "./filter-parameter.ts";
import { arrangeParameter, layoutParameter, pinsParameter, seedParameter } from "./layout-parameter.ts";
import { type Parameter, wordParameter } from "./parameter.ts";
import {
  panelParameter,
  selectionParameter,
  splitParameter,
  stripParameter,
  viewsParameter,
} from "./place-parameters.ts";
import { rankParameter } from "./rank-parameter.ts";
import { semanticsParameter } from "./semantics-parameter.ts";
import { stancesParameter } from "./stances-parameter.ts";
import { tableParameter } from "./table-parameter.ts";
import { dateParameter, directionParameter, loopParameter, speedParameter } from "./time-parameters.ts";
import { tourParameter } from "./tour-parameter.ts";

/** The parameters of the clock. */
export const TIME_PARAMETERS = {
  date: dateParameter,
  monthsPerSecond: speedParameter,
  direction: directionParameter,
  loop: loopParameter,
} as const;

/** The reader's preferences; null leaves the choice to the browser. */
export const PREFERENCE_PARAMETERS = {
  theme: wordParameter("theme", THEME_IDS, false),
  language: wordParameter("lang", LANGUAGES, false),
} as const;

/** All other parameters. A feature adds its own here, and reads and changes it through `useWorkspace`. */
export const PARAMETERS = {
  views: viewsParameter,
  split: splitParameter,
  selection: selectionParameter,
  panel: panelParameter,
  strip: stripParameter,
  filter: filterParameter,
  reading: readingParameter,
  between: betweenParameter,
  tour: tourParameter,
  focus: focusParameter,
  until: untilParameter,
  present: presentParameter,
  semantics: semanticsParameter,
  table: tableParameter,
  stances: stancesParameter,
  rank: rankParameter,
  layout: layoutParameter,
  seed: seedParameter,
  pins: pinsParameter,
  arrange: arrangeParameter,
  colour: colourParameter,
  size: sizeParameter,
  tieColour: tieColourParameter,
  tieWidth: tieWidthParameter,
} as const;

type ValuesOf<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends Parameter<infer Value> ? Value : never;
};

export type Time = ValuesOf<typeof TIME_PARAMETERS>;
export type Preferences = ValuesOf<typeof PREFERENCE_PARAMETERS>;
/** The values of the view apart from the time and the reader's preferences. */
export type Shown = ValuesOf<typeof PARAMETERS>;
/** All values that an address restores. */
export type View = Time & Preferences & Shown;
