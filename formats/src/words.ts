// The words of findings in English, by their rules, for surfaces that translate them. It stands apart from import.ts
// because it brings no reader with it.

export { describeFinding } from "./contract/describe-finding.ts";
export { FINDING_MESSAGES, type FindingRule } from "./words/finding-messages.ts";
export { FINDING_PARAMETERS } from "./words/finding-parameters.ts";
export type { FORMAT_MESSAGES } from "./words/format-messages.ts";
export type { TABLE_MESSAGES } from "./words/table-messages.ts";
