import type { Catalogue } from "./catalogue.ts";
import type { present as en } from "./present.en.ts";

export const present: Catalogue<typeof en> = {};
