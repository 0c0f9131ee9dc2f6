import type { Catalogue } from "./catalogue.ts";
import type { inspector as en } from "./inspector.en.ts";

export const inspector: Catalogue<typeof en> = {
  "inspector.source": "Quelle",
};
