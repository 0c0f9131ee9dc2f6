import { describe, expect, it } from "vitest";
import { packTimeline, unpackTimeline } from "./packed-timeline.ts";
import { smallStory } from "./small-story.testing.ts";
import { datasetIn, isIn, translate } from "./translation.ts";

const plain = smallStory({ actors: ["ann", "ben"] });
const [ann, ben] = plain.actors;
if (ann === undefined || ben === undefined) throw new Error("the small story has two actors");
const story = {
  ...plain,
  titles: { de: "Kleine Geschichte" },
  actors: [
    { ...ann, name: "Ann Lee", shortName: "Ann", names: { ru: "Анна Ли" }, shortNames: { ru: "Анна" } },
    { ...ben, name: "Ben", shortName: "Ben", names: { ru: "Бен" } },
  ],
};

describe("a story in a language", () => {
  it("has the names that the dataset gives in it, and the others as they are written", () => {
    const russian = datasetIn(story, "ru");
    expect(russian.actors.map(({ name, shortName }) => [name, shortName])).toEqual([
      ["Анна Ли", "Анна"],
      ["Бен", "Бен"],
    ]);
    expect(russian.title).toBe(plain.title);
    expect(datasetIn(story, "de").title).toBe("Kleine Geschichte");
    expect(datasetIn(story, "de").actors[0]?.name).toBe("Ann Lee");
  });

  it("is the story itself in the language that it is written in", () => {
    expect(datasetIn(story, "en")).toBe(story);
    const german = { ...story, language: "de" };
    expect(datasetIn(german, "de")).toBe(german);
  });

  it("tells what is translated from what is not", () => {
    expect(isIn("ru", story.actors[0]?.names, story)).toBe(true);
    expect(isIn("de", story.actors[0]?.names, story)).toBe(false);
    expect(isIn("en", {}, story)).toBe(true);
    expect(isIn("en", {}, { ...story, language: "de" })).toBe(false);
    expect(translate("Ann", { ru: "Анна" }, "fr")).toBe("Ann");
    expect(translate(null, undefined, "ru")).toBeNull();
  });

  it("keeps its languages when it is packed", () => {
    expect(unpackTimeline(packTimeline(story))).toEqual(story);
    expect(
      unpackTimeline(packTimeline({ ...story, language: "de", opening: plain.period.from })),
    ).toMatchObject({
      language: "de",
      titles: { de: "Kleine Geschichte" },
      opening: plain.period.from,
    });
  });
});
