import type { FINDING_MESSAGES } from "@entente/formats/words";
import type { Catalogue } from "../catalogue.ts";
import { formatFindings } from "./format-findings.ts";
import { tableFindings } from "./table-findings.ts";

/** What is said of everything that an import or a format finds, by its rule. It is fetched when it is first needed. */
export const findings: Catalogue<typeof FINDING_MESSAGES> = { ...tableFindings, ...formatFindings };
