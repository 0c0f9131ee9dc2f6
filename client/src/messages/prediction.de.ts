import type { Catalogue } from "./catalogue.ts";
import type { prediction as en } from "./prediction.en.ts";

export const prediction: Catalogue<typeof en> = {};
