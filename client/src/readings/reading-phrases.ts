import type { ReadingPhrases } from "@entente/core";
import type { Words } from "../language/words.ts";

/** The phrases for what a reading changes, in the page's language. */
export function readingPhrases({ t, dates }: Words): ReadingPhrases {
  return {
    from: (edtf) => (edtf === null ? t("filters.reading-no-start") : dates.span(edtf, null)),
    until: (edtf) => (edtf === null ? t("filters.reading-no-end") : dates.span(null, edtf)),
    date: dates.event,
    tie: (kind) => t("table.tie-kind", { kind }),
    stance: (stance) => t("table.stance-kind", { stance }),
    link: (kind) => t("argument-map.link", { kind }),
  };
}
