import { describeFinding } from "./describe-finding.ts";
import type { Finding } from "./import-report.ts";

/** A finding with its words in English. */
export function inWords(finding: Finding | undefined): (Finding & { readonly message: string }) | undefined {
  return finding && { ...finding, message: describeFinding(finding) };
}
