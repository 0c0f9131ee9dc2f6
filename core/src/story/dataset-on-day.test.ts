import { expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { calendarDate } from "../time/calendar-date.ts";
import { datasetAsTold } from "./dataset-as-told.ts";
import { datasetOnDay } from "./dataset-on-day.ts";

const STORY = smallStory({
  actors: ["ann", "bob", "cat"],
  ties: [
    { ...fact("early", "1922-01-01", "1924-01-01"), kind: "ALLIED", a: "ann", b: "bob" },
    { ...fact("late", "1926-01-01", ""), kind: "OPPOSED", a: "ann", b: "cat" },
    { ...fact("possible", "1926-01/1926-12", ""), kind: "ALLIED", a: "ann", b: "bob" },
  ],
});

it("has the facts of a day, possible ones too, with their spans, and who they name", () => {
  const early = datasetOnDay(STORY, calendarDate(1923, 5, 1));
  expect(early.ties).toEqual([STORY.ties[0]]);
  expect(early.actors.map(({ id }) => id)).toEqual(["ann", "bob"]);
  const late = datasetOnDay(STORY, calendarDate(1926, 5, 1));
  expect(late.ties.map(({ id }) => id)).toEqual(["late", "possible"]);
  expect(late.period.to - late.period.from).toBe(1);
});

it("leaves out what was computed for showing it", () => {
  expect(datasetAsTold(STORY)).toEqual(STORY);
  const computed = { ...STORY, agreementTies: { least: 1 }, areFactionsComputed: true };
  expect(datasetAsTold(computed)).toEqual({ ...STORY, ties: [], factions: [], memberships: [] });
});
