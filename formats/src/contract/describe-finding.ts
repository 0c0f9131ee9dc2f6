import { IntlMessageFormat } from "intl-messageformat";
import { FINDING_MESSAGES } from "../words/finding-messages.ts";
import type { Finding } from "./import-report.ts";

/** Says in one English sentence what was found and what to do, without its places. */
export function describeFinding({ rule, parameters }: Pick<Finding, "rule" | "parameters">): string {
  const message = new IntlMessageFormat(FINDING_MESSAGES[rule], "en", undefined, { ignoreTag: true });
  return String(message.format(parameters));
}
