import type { between as en } from "./between.en.ts";
import type { Catalogue } from "./catalogue.ts";

export const between: Catalogue<typeof en> = {};
