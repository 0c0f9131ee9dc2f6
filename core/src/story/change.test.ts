import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import { addDays, type CalendarDate, formatCalendarDate, parseCalendarDate } from "../time/calendar-date.ts";
import { logChanges } from "./change.ts";
import { daysOfChange, networkChangeDates } from "./change-dates.ts";
import { networkAsOf, tiesAsOf } from "./network-as-of.ts";
import { indexStory, type StoryIndex } from "./story-index.ts";

const day = fc
  .integer({ min: 0, max: 700 })
  .map((offset) => formatCalendarDate(addDays(PERIOD.from, offset)));
const bound = fc.oneof(
  fc.constant(""),
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
);

/** Stories of ties between three actors with certain, uncertain, open and rival dates. */
const anyStory = fc
  .array(
    fc.tuple(
      bound,
      bound,
      fc.constantFrom("ALLIED" as const, "OPPOSED" as const),
      fc.constantFrom("ab", "ac", "bc"),
    ),
    { maxLength: 12 },
  )
  .map((ties) =>
    indexStory(
      smallStory({
        actors: ["a", "b", "c"],
        ties: ties.map(([from, to, kind, pair], number) => ({
          ...fact(`t${number}`, from, to),
          kind,
          a: pair.charAt(0),
          b: pair.charAt(1),
        })),
      }),
    ),
  );
const anyDay = fc.integer({ min: -10, max: 800 }).map((offset) => addDays(PERIOD.from, offset));

const tieIds = (index: StoryIndex, asOf: CalendarDate): string[] =>
  networkAsOf(index, asOf).ties.map(({ fact: tie }) => tie.id);

describe("changes between two days", () => {
  it("lead from the network of the day before the first to that of the day before the last", () => {
    fc.assert(
      fc.property(anyStory, anyDay, anyDay, (index, first, second) => {
        const [from, to] = first <= second ? [first, second] : [second, first];
        const held = new Set(tieIds(index, addDays(from, -1)));
        for (const change of logChanges(index).between(from, to)) {
          if (change.kind === "TIE_BEGAN") held.add(change.id);
          if (change.kind === "TIE_ENDED") held.delete(change.id);
        }
        expect([...held].sort()).toEqual(tieIds(index, addDays(to, -1)).sort());
      }),
      { numRuns: 500 },
    );
  });

  it("happen only on the story's change dates", () => {
    fc.assert(
      fc.property(anyStory, anyDay, (index, asOf) => {
        if (networkChangeDates(index).includes(asOf)) return;
        for (const certainty of ["CERTAIN", "POSSIBLE"] as const) {
          const [before, after] = [addDays(asOf, -1), asOf].map((date) =>
            networkAsOf(index, date, certainty),
          );
          if (before === undefined || after === undefined) throw new Error("two networks");
          expect(after.ties).toEqual(before.ties);
        }
      }),
    );
  });

  it("leave the network as it is, certainty and all, between two days of change", () => {
    fc.assert(
      fc.property(anyStory, anyDay, fc.constantFrom("CERTAIN", "POSSIBLE"), (index, asOf, certainty) => {
        if (daysOfChange([index.tiesByDay.facts], certainty).includes(asOf)) return;
        const [before, after] = [addDays(asOf, -1), asOf].map((date) => tiesAsOf(index, date, certainty));
        expect(after).toEqual(before);
      }),
    );
  });

  it("are in date order, an event before what it begins", () => {
    const index = indexStory(
      smallStory({
        actors: ["a", "b"],
        ties: [{ ...fact("t1", "1926-04-06", "1926-04-09"), kind: "ALLIED", a: "a", b: "b", begunBy: "e1" }],
        events: [
          {
            id: "e1",
            name: "A plenum",
            names: {},
            date: {
              text: "1926-04-06",
              earliest: parseCalendarDate("1926-04-06"),
              latest: parseCalendarDate("1926-04-06"),
            },
            headline: "They meet.",
            detail: null,
            basis: "EXPLICIT",
            citations: ["p1"],
            reading: null,
            rivalOf: null,
            note: null,
          },
        ],
      }),
    );
    expect(
      logChanges(index).changes.map(({ kind, id, actors, tie, event }) => ({ kind, id, actors, tie, event })),
    ).toEqual([
      { kind: "EVENT", id: "e1", actors: [], tie: null, event: "e1" },
      { kind: "TIE_BEGAN", id: "t1", actors: ["a", "b"], tie: "ALLIED", event: "e1" },
      { kind: "TIE_ENDED", id: "t1", actors: ["a", "b"], tie: "ALLIED", event: null },
    ]);
  });

  it("say within how many days a fact began or ended", () => {
    const ties = [
      ["t1", "1926-04-06", "1927-12-18/1927-12-19"],
      ["t2", "1926-04-06/1926-04-09", ""],
    ] as const;
    const story = smallStory({
      actors: ["a", "b"],
      ties: ties.map(([id, from, to]) => ({
        ...fact(id, from, to),
        kind: "ALLIED" as const,
        a: "a",
        b: "b",
      })),
    });
    expect(
      logChanges(indexStory(story)).changes.map(({ kind, id, doubt }) => `${kind} ${id} ${doubt}`),
    ).toEqual(["TIE_BEGAN t1 0", "TIE_BEGAN t2 3", "TIE_ENDED t1 1"]);
  });
});
