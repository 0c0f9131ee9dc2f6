import { adviseDate } from "../dates/advise-date.ts";

/** What is expected in place of a text that is no EDTF, with what to write where that can be told. */
export function expectDate(
  text: string,
  error: unknown,
): { readonly rule: string; readonly expected: string } {
  const reason = error instanceof Error ? error.message.replace(/^".*?" (?:is not )?/s, "") : "";
  // A day that no calendar has says so itself.
  if (!reason.startsWith("a date this reads")) return { rule: "date", expected: `a date, not ${reason}` };
  const advice = adviseDate(text);
  return advice === null
    ? { rule: "date", expected: `a date, not ${reason}` }
    : { rule: advice.rule, expected: `a date in EDTF: ${advice.advice}` };
}
