import type { Catalogue } from "./catalogue.ts";
import type { storyline as en } from "./storyline.en.ts";

export const storyline: Catalogue<typeof en> = {};
