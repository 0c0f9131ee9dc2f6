import { basename } from "node:path";
import { networkAsOf, type StoryIndex } from "@entente/core";
import { beforeAll, describe, expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { expectTruth, paint } from "./painted.ts";
import { expectReverse } from "./reverse.ts";
import { readStory, samplesOf, sheetsOf } from "./story-sheets.ts";

const SIZE = { width: 1280, height: 720 };

describe.each(FIXTURE_FOLDERS.map((folder) => [basename(folder), folder] as const))(
  "the painted picture of %s",
  (_, folder) => {
    let index: StoryIndex;
    beforeAll(async () => {
      index = await readStory(folder);
    });

    it("holds the ties, factions and members of its date and no other, at rest and on the way", () => {
      const sheets = sheetsOf(index, SIZE);
      const dates = samplesOf(index, 200);
      expect(dates.length).toBeGreaterThanOrEqual(200);
      for (const date of dates) {
        const network = networkAsOf(index, date, "POSSIBLE");
        for (const progress of [0, 0.35, 1]) {
          const sheet = sheets.at({ day: date, progress });
          expectTruth(paint(sheet), index, date, progress);
          for (const { actor, factions } of network.actors) {
            const node = sheet.scene.nodes.find(({ id }) => id === actor.id);
            expect(node?.shares.length).toBe(factions.length);
          }
        }
      }
    });

    it("is, played backwards, the exact reverse of what it was forwards", () => {
      expectReverse(sheetsOf(index, SIZE));
    });
  },
);
