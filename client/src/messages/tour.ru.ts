import type { Catalogue } from "./catalogue.ts";
import type { tour as en } from "./tour.en.ts";

export const tour: Catalogue<typeof en> = {};
