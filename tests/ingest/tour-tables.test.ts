import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indexStory, stopsOf, TourFileError, writeTourTables } from "@entente/core";
import { describe, expect, it } from "vitest";
import { readTourTables } from "../../client/src/tours/tour-tables.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY, FIXTURE_FOLDERS } from "../fixture-folders.ts";

const fileIn = (folder: string, name: string) => ({ name, text: readFileSync(join(folder, name), "utf8") });

describe("the tour tables of a dataset package", () => {
  it.each(FIXTURE_FOLDERS)(
    "in %s are read by the tour editor as by the importer, and written back the same",
    async (folder) => {
      const { dataset } = await readPackage(folder);
      const index = indexStory(dataset);
      const told = dataset.tours.map((tour) => ({ tour, stops: stopsOf(dataset.tourStops, tour.id) }));
      const read = readTourTables([fileIn(folder, "tour-stops.csv"), fileIn(folder, "tours.csv")], index);
      const withoutIds = (tours: typeof told) =>
        tours.map(({ tour, stops }) => ({ tour, stops: stops.map((stop) => ({ ...stop, id: "" })) }));
      expect(withoutIds([...read])).toEqual(withoutIds(told));
      for (const one of read) {
        const tables = writeTourTables(one);
        const again = readTourTables(
          [
            { name: "tours.csv", text: tables.tours },
            { name: "tour-stops.csv", text: tables.stops },
          ],
          index,
        );
        expect(again).toEqual([one]);
      }
    },
  );

  it.each([
    ["tours.csv alone", "id,title\nwalk,A walk\n", "No table of stops is among them"],
    ["no date", "tour,number,caption\nwalk,1,Halt\n", "no column “date”"],
    ["no row", "tour,number,date,caption\n", "has no rows"],
    [
      "a number that is none",
      "tour,number,date,caption\nwalk,one,1926-05-01,Halt\n",
      "“one” is not a stop number",
    ],
    [
      "a day outside",
      "tour,number,date,caption\nwalk,1,1826-05-01,Halt\n",
      "Stop 1: “1826-05-01” is not a date in the story",
    ],
    [
      "nobody",
      "tour,number,date,caption,focus\nwalk,1,1926-05-01,Halt,actor:nobody\n",
      "there is no actor:nobody",
    ],
    [
      "no passage",
      "tour,number,date,caption,citations\nwalk,1,1926-05-01,Halt,zz9\n",
      "there is no passage zz9",
    ],
    ["no caption", "tour,number,date,caption\nwalk,1,1926-05-01,\n", "Stop 1: caption must be a text"],
  ])("with %s are refused in one sentence", async (_, text, expected) => {
    const index = indexStory((await readPackage(BOLSHEVIK_PARTY)).dataset);
    expect(() => readTourTables([{ name: "table.csv", text }], index)).toThrow(TourFileError);
    expect(() => readTourTables([{ name: "table.csv", text }], index)).toThrow(expected);
  });
});
