import type { argumentMap as en } from "./argument-map.en.ts";
import type { Catalogue } from "./catalogue.ts";

export const argumentMap: Catalogue<typeof en> = {};
