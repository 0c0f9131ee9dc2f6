import { TourFileError } from "@entente/core";
import { describe, expect, it } from "vitest";
import { smallStory } from "../story/small-story.testing.ts";
import { readTourTables } from "./tour-tables.ts";

const { index } = smallStory();
const file = (name: string, ...lines: readonly string[]) => ({ name, text: `${lines.join("\n")}\n` });
const STOPS = file(
  "tour-stops.csv",
  "tour,number,date,caption,caption_de,focus,view",
  "own,2,1926-02-01,They part.,Sie trennen sich.,,",
  "own,1,1923-01-01,Together.,,actor:trotsky,network",
);

describe("a tour from tables", () => {
  it("has its stops in the order of their numbers, and its title from the other table", () => {
    const tours = file("tours.csv", "id,title,title_de", "own,My tour,Meine Tour");
    expect(readTourTables([STOPS, tours], index)).toMatchObject([
      {
        tour: { id: "own", title: "My tour", names: { de: "Meine Tour" } },
        stops: [
          { number: 1, caption: "Together.", focus: ["actor:trotsky"] },
          { number: 2, caption: "They part.", names: { de: "Sie trennen sich." } },
        ],
      },
    ]);
  });

  it("is called by its id, or as the dataset calls it, without that table", () => {
    expect(readTourTables([STOPS], index)[0]?.tour.title).toBe("own");
    const walk = { ...STOPS, text: STOPS.text.replaceAll("own,", "walk,") };
    expect(readTourTables([walk], index)[0]?.tour).toMatchObject({
      title: "A walk",
      names: { de: "Ein Weg" },
    });
  });

  it.each([
    ["no table of stops", [file("tours.csv", "id,title", "own,My tour")]],
    ["a table without a number", [file("tour-stops.csv", "tour,date,caption", "own,1923-01-01,Together.")]],
    ["a table without rows", [file("tour-stops.csv", "tour,number,date,caption")]],
    [
      "a number that is none",
      [file("tour-stops.csv", "tour,number,date,caption", "own,0,1923-01-01,Together.")],
    ],
    ["an unknown actor", [{ ...STOPS, text: STOPS.text.replace("trotsky", "nobody") }]],
  ])("is refused for %s", (_, files) => {
    expect(() => readTourTables(files, index)).toThrow(TourFileError);
  });
});
