import { fileURLToPath } from "node:url";
import { argumentsAsOf, indexStory, parseCalendarDate, type StoryIndex } from "@entente/core";
import { beforeAll, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";

let story: StoryIndex;
beforeAll(async () => {
  const folder = new URL("../../fixtures/great-debate-1914-1925", import.meta.url);
  story = indexStory((await readPackage(fileURLToPath(folder))).dataset);
});

const reasonsOn = (date: string): ReadonlyMap<string, string> =>
  new Map(
    argumentsAsOf(story, parseCalendarDate(date)).arguments.map(({ argument, explanation }) => [
      argument.id,
      explanation.reason,
    ]),
  );

it("leaves the spirals undecided from the debate until Hubble's letter, and the size of the galaxy after it", () => {
  for (const date of ["1920-04-26", "1923-12-31"])
    for (const id of ["spirals-are-galaxies", "spirals-are-near", "galaxy-is-small", "galaxy-is-large"])
      expect(reasonsOn(date).get(id), `${id} on ${date}`).toBe("UNSETTLED");
  const after = reasonsOn("1924-03-14");
  expect(after.get("spirals-turn")).toBe("DEFEATED");
  expect(after.has("spirals-are-near")).toBe(false);
  expect(after.get("galaxy-is-large")).toBe("UNSETTLED");
  const galaxies = argumentsAsOf(story, parseCalendarDate("1924-03-14")).arguments.find(
    ({ argument }) => argument.id === "spirals-are-galaxies",
  );
  expect(galaxies).toMatchObject({ accepted: true, opponents: [] });
  expect(galaxies?.supporters).toEqual(["curtis", "hubble", "opik", "shapley", "slipher"]);
});
