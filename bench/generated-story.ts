import {
  addDays,
  calendarDate,
  type Dataset,
  formatCalendarDate,
  type StoryIndex,
  type Tie,
} from "@entente/core";
import { type GeneratedSize, generateTies } from "./generated-package.ts";
import { validityBetween } from "./generated-parts.ts";

const FROM = calendarDate(1922, 1, 1);
const TO = addDays(FROM, 8 * 365);

/** The story of generated-package.ts held in memory, without a database. */
export function generatedStory(size: GeneratedSize): Dataset {
  const id = (number: number): string => `a${String(number).padStart(6, "0")}`;
  const ids = Array.from({ length: size.actors }, (_, number) => id(number));
  const ties: Tie[] = [];
  for (const { kind, a, b, from, to } of generateTies(size)) {
    ties.push({
      id: `t${String(ties.length).padStart(7, "0")}`,
      kind,
      a: ids[a] ?? "",
      b: ids[b] ?? "",
      ...validityBetween(addDays(FROM, from), addDays(FROM, to)),
      basis: "EXPLICIT",
      begunBy: null,
      endedBy: null,
      citations: ["p1"],
      rivalOf: null,
    } as unknown as Tie);
  }
  const actors = ids.map((one, number) => ({ id: one, name: `Actor ${number}`, kind: "PERSON" }));
  const none = { factions: [], memberships: [], arguments: [], argumentLinks: [], positions: [], events: [] };
  const noOffices = { participants: [], offices: [], officeHoldings: [], tours: [], tourStops: [] };
  const sources = [{ id: "generator", title: "The generator", url: null }];
  const passages = [
    { id: "p1", source: "generator", locator: "seed", openingWords: null, summary: null, url: null },
  ];
  const head = { id: "generated", revision: `generated-${size.ties}`, title: "Generated" };
  const rest = { description: "", licence: "", period: { from: FROM, to: TO } };
  return { ...head, ...rest, ...none, ...noOffices, actors, ties, sources, passages } as unknown as Dataset;
}

/** Days in the middle six years, always the same. */
export function questionDays(count: number): string[] {
  return Array.from({ length: count }, (_, number) =>
    formatCalendarDate(addDays(FROM, 365 + ((number * 997) % (6 * 365)))),
  );
}

/** The named ties of one day, as every path compared has to give them. */
export interface NamedTie {
  readonly id: string;
  readonly kind: string;
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export function namedTie({ actors }: StoryIndex, { id, kind, a, b, validFrom, validTo }: Tie): NamedTie {
  return {
    id,
    kind,
    a: { id: a, name: actors.get(a)?.name ?? a },
    b: { id: b, name: actors.get(b)?.name ?? b },
    validFrom: validFrom === null ? null : formatCalendarDate(validFrom),
    validTo: validTo === null ? null : formatCalendarDate(validTo),
  };
}
