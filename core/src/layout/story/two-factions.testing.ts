import type { Dataset } from "../../model/dataset.ts";
import { fact, smallStory } from "../../model/small-story.testing.ts";

const LEFT = ["a", "b", "c", "d", "e", "f"];
const CENTRE = ["m", "n", "o", "p", "q"];

/** Two opposed factions; `s` stands by; in 1926 `f` goes over, and in 1927 a third faction takes members of both. */
export function twoFactions(): Dataset {
  const member = (actor: string, faction: string, from: string, to: string) => ({
    ...fact(`${actor}--${faction}`, from, to),
    actor,
    faction,
  });
  const tie = (kind: "ALLIED" | "OPPOSED", a: string, b: string, from = "1922", to = "") => ({
    ...fact(`${a}--${b}--${kind.toLowerCase()}`, from, to),
    kind,
    a,
    b,
  });
  const faction = (id: string, side: "LEFT" | "CENTRE", from: string, to: string) => ({
    ...fact(id, from, to),
    name: `The faction ${id}`,
    names: {},
    side,
  });
  return smallStory({
    actors: [...LEFT, ...CENTRE, "s"],
    factions: [
      faction("left", "LEFT", "1922-02-01", ""),
      faction("centre", "CENTRE", "1922-02-01", ""),
      faction("union", "LEFT", "1927-01-01", "1927-12-02/1927-12-19"),
    ],
    memberships: [
      ...LEFT.filter((id) => id !== "f").map((id) => member(id, "left", "1922-02-01", "")),
      ...CENTRE.map((id) => member(id, "centre", "1922-02-01", "")),
      member("f", "left", "1922-02-01", "1926-04-06"),
      { ...member("f", "centre", "1926-04-06", ""), id: "f--centre" },
      ...["a", "b", "m"].map((id) => member(id, "union", "1927-01-01", "1927-12-02/1927-12-19")),
    ],
    ties: [
      tie("OPPOSED", "a", "m"),
      tie("OPPOSED", "b", "n"),
      tie("ALLIED", "a", "b"),
      tie("ALLIED", "m", "n"),
      tie("ALLIED", "o", "s"),
      tie("OPPOSED", "f", "m", "1922", "1926-04-06"),
    ],
  });
}
