import { type Dataset, NO_ROWS } from "@entente/core";
import { expect, it } from "vitest";
import { createWords } from "../language/words.ts";
import { en } from "../messages/en/index.ts";
import { factionsSeen, titleOfFactions } from "./factions-seen.ts";

const indexOf = (dataset: Partial<Dataset>) =>
  ({ dataset: { ...NO_ROWS, ...dataset } }) as unknown as Parameters<typeof factionsSeen>[0];
const none = indexOf({});
const told = indexOf({ factions: [{ id: "left" }] as unknown as Dataset["factions"] });
const computed = indexOf({ factions: told.dataset.factions, areFactionsComputed: true });

it("a first visitor is told of camps only where there are some, and that they are computed where they are", () => {
  const words = createWords("en", en);
  const seen = [none, told, computed].map((index) =>
    words.t("shell.what-is-seen", { factions: factionsSeen(index) }),
  );
  expect(seen).toEqual([
    "Dots are actors: a solid line joins allies, a dashed one opponents.",
    "Dots are actors, coloured areas their camps: a solid line joins allies, a dashed one opponents.",
    "Dots are actors, coloured areas the camps that their ties make: a solid line joins allies, a dashed one opponents.",
  ]);
  expect(titleOfFactions("Camps", computed, words)).toBe("Camps (computed from the ties)");
  expect(titleOfFactions("Camps", told, words)).toBe("Camps");
});
