import type { WrittenSpell } from "../graph/graph-record.ts";
import type { XmlAttributes } from "../xml/read-xml.ts";

/** The stretch of time that an element gives by its own bounds, or the moment of its timestamp; null without any. */
export function spellIn({ start, end, startopen, endopen, timestamp }: XmlAttributes): WrittenSpell | null {
  if (timestamp !== undefined) return { start: timestamp, end: timestamp, isMoment: true };
  const [from, to] = [startopen ?? start ?? null, endopen ?? end ?? null];
  if (from === null && to === null) return null;
  return { start: from, end: to, isStartOpen: startopen !== undefined, isEndOpen: endopen !== undefined };
}

/** Reads the moments of `<[2001.0, 2002.0]>` or `[2001-05-01, 2001-06-01]`. */
export function momentsIn(text: string): readonly WrittenSpell[] {
  return text
    .replace(/[<>[\]]/g, "")
    .split(/[,;\s]+/)
    .filter((moment) => moment !== "")
    .map((moment) => ({ start: moment, end: moment, isMoment: true }));
}

/** Reads the stretches of `<[2001.0, 2002.0); [2004.0, 2005.0]>`; a round bracket is an open bound. */
export function intervalsIn(text: string): readonly WrittenSpell[] {
  return [...text.matchAll(/([[(])\s*([^,;[\]()]*?)\s*[,;]\s*([^,;[\]()]*?)\s*([\])])/g)].map(
    ([, opening, start = "", end = "", closing]) => ({
      start,
      end,
      isStartOpen: opening === "(",
      isEndOpen: closing === ")",
    }),
  );
}
