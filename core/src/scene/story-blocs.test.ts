import { describe, expect, it } from "vitest";
import { BLOC_COLOURS } from "../appearance/palette.ts";
import type { Actor } from "../model/actor.ts";
import { type Dataset, NO_ROWS } from "../model/dataset.ts";
import type { Tie } from "../model/tie.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { computedBlocs } from "./story-blocs.ts";

/** A story of so many circles of allies, each of one actor more than the next. */
function circles(count: number): Dataset {
  const period = { from: parseCalendarDate("1926-01-01"), to: parseCalendarDate("1927-01-01") };
  const groups = Array.from({ length: count }, (_, circle) =>
    Array.from({ length: 3 + count - circle }, (_, actor) => `c${circle}-${actor}`),
  );
  const ties = groups.flatMap((ids) =>
    ids.flatMap((a, place) =>
      ids.slice(place + 1).map(
        (b): Partial<Tie> => ({
          ...{ id: `${a}--${b}`, kind: "ALLIED", a, b, rivalOf: null },
          ...{ validFrom: null, validFromEarliest: null, validTo: null, validToLatest: null },
        }),
      ),
    ),
  );
  const actors = groups.flat().map((id): Partial<Actor> => ({ id, name: id, shortName: id, kind: "PERSON" }));
  return { ...NO_ROWS, id: "circles", revision: "", period, actors, ties } as unknown as Dataset;
}

describe("computed blocs", () => {
  it("have twelve colours, and from the thirteenth on a ring more", () => {
    const blocs = computedBlocs(indexStory(circles(26)), new Map(), new Map());
    const bySize = Array.from({ length: 26 }, (_, circle) => blocs.get(`c${circle}-0`));
    expect(BLOC_COLOURS.length).toBeGreaterThanOrEqual(12);
    expect(bySize.slice(0, BLOC_COLOURS.length).map((bloc) => bloc?.colour)).toEqual(BLOC_COLOURS);
    const looks = bySize.map((bloc) => `${bloc?.colour} ${bloc?.rings}`);
    expect(new Set(looks).size).toBe(26);
    expect(bySize.map((bloc) => bloc?.rings)).toEqual([
      ...BLOC_COLOURS.map(() => 0),
      ...BLOC_COLOURS.map(() => 1),
      ...[2, 2],
    ]);
  });
});
