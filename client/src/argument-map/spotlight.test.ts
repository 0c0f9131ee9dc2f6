import type { ArgumentMoment } from "@entente/core";
import { describe, expect, it } from "vitest";
import { argumentsInFocus, rankArguments } from "./spotlight.ts";

const standing = (id: string, actors: readonly string[], presence = "CERTAIN") => ({
  argument: { id, title: id },
  presence,
  holders: actors.map((actor) => ({ actor, faction: actor === "d" ? "left" : null })),
});
const moment = {
  standings: [
    standing("w", ["a"]),
    standing("x", ["a", "b", "c"]),
    standing("y", ["d"]),
    standing("z", ["b"], "COMING"),
  ],
  links: [{ fact: { from: "w", to: "y" } }],
} as unknown as ArgumentMoment;

describe("the focus of a caption on an argument map", () => {
  it("are the arguments named, or else those held by who is named", () => {
    expect(argumentsInFocus([{ kind: "argument", id: "x" }], moment)).toEqual(new Set(["x"]));
    expect(argumentsInFocus([{ kind: "actor", id: "a" }], moment)).toEqual(new Set(["w", "x"]));
    expect(argumentsInFocus([{ kind: "faction", id: "left" }], moment)).toEqual(new Set(["y"]));
  });

  it("is nothing where none of it is held on the day", () => {
    expect(argumentsInFocus([{ kind: "argument", id: "z" }], moment)).toBeNull();
    expect(argumentsInFocus([], moment)).toBeNull();
  });

  it("comes first, then what bears on it, then what most take a stance on", () => {
    expect(rankArguments(moment, new Set(["y"])).map(({ id }) => id)).toEqual(["y", "w", "x"]);
    expect(rankArguments(moment, null).map(({ id }) => id)).toEqual(["x", "w", "y"]);
  });
});
