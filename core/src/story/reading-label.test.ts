import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { parseUncertainDate } from "../time/uncertain-date.ts";
import { otherReadings } from "./reading.ts";
import { labelReading, type ReadingPhrases } from "./reading-label.ts";
import { indexStory } from "./story-index.ts";

const phrases: ReadingPhrases = {
  from: (edtf) => `from ${edtf ?? "always"}`,
  until: (edtf) => `until ${edtf ?? "always"}`,
  date: (edtf) => edtf,
  tie: (kind) => kind.toLowerCase(),
  stance: (stance) => stance.toLowerCase(),
  link: (kind) => kind.toLowerCase(),
};
const event = (
  id: string,
  name: string,
  date: string,
  rivalOf: string | null,
  note: string | null = null,
) => ({
  id,
  name,
  names: {},
  date: parseUncertainDate(date),
  headline: null,
  detail: null,
  basis: "EXPLICIT" as const,
  citations: ["p1"],
  reading: rivalOf === null ? null : id,
  rivalOf,
  note,
});
const faction = { name: "The Left", names: {}, side: "LEFT" as const };
const named = (reading: string) => ({ reading });

const index = indexStory(
  smallStory({
    actors: ["Anna", "Boris"],
    factions: [
      { ...fact("left", "1923", "1926"), ...faction },
      { ...fact("left--1924", "1924", "1926", "left"), ...named("of-1924"), ...faction },
    ],
    memberships: [
      { ...fact("m", "1923", "1926"), actor: "Anna", faction: "left" },
      { ...fact("m--open", "1923", "", "m"), ...named("stays"), actor: "Anna", faction: "left" },
    ],
    ties: [
      { ...fact("t", "1923", "1926"), kind: "ALLIED" as const, a: "Anna", b: "Boris" },
      {
        ...fact("t--o", "1923", "1926", "t"),
        ...named("foes"),
        kind: "OPPOSED" as const,
        a: "Anna",
        b: "Boris",
      },
    ],
    events: [
      event("e", "A plenum", "1924-05-01", null),
      event("e--2", "A congress", "1924-05-02", "e"),
      event("e--3", "A plenum", "1924-05-01", "e", "Led by Boris."),
    ],
  }),
);

describe("the label of a reading", () => {
  it("names what the reading is about, and what it says otherwise", () => {
    const labels = Object.fromEntries(
      otherReadings(index.dataset).map((reading) => [reading.name, labelReading(reading, index, phrases)]),
    );
    expect(labels).toEqual({
      "of-1924": [{ about: "The Left", difference: "from 1924", note: null }],
      stays: [{ about: "Anna, The Left", difference: "until always", note: null }],
      foes: [{ about: "Anna – Boris", difference: "opposed", note: null }],
      "e--2": [{ about: "A plenum", difference: "A congress, 1924-05-02", note: null }],
      "e--3": [{ about: "A plenum", difference: null, note: "Led by Boris." }],
    });
  });

  it("has a line for each row of a reading that changes several", () => {
    const both = { ...index.dataset, factions: index.dataset.factions.map((one) => ({ ...one })) };
    const ties = both.ties.map((tie) => (tie.id === "t--o" ? { ...tie, reading: "of-1924" } : tie));
    const again = indexStory({ ...both, ties });
    const reading = otherReadings(again.dataset).find(({ name }) => name === "of-1924");
    if (reading === undefined) throw new Error("the reading is gone");
    expect(labelReading(reading, again, phrases).map(({ about }) => about)).toEqual([
      "Anna – Boris",
      "The Left",
    ]);
  });
});
