import type { ArgumentMoment } from "@entente/core";
import { describe, expect, it } from "vitest";
import { argumentsSpokenOf, byWeight } from "./spotlight.ts";

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

describe("what is spoken of on an argument map", () => {
  it("are the arguments named, or else those held by who is named", () => {
    expect(argumentsSpokenOf([{ kind: "argument", id: "x" }], moment)).toEqual(new Set(["x"]));
    expect(argumentsSpokenOf([{ kind: "actor", id: "a" }], moment)).toEqual(new Set(["w", "x"]));
    expect(argumentsSpokenOf([{ kind: "faction", id: "left" }], moment)).toEqual(new Set(["y"]));
  });

  it("is nothing where none of it is held on the day", () => {
    expect(argumentsSpokenOf([{ kind: "argument", id: "z" }], moment)).toBeNull();
    expect(argumentsSpokenOf([], moment)).toBeNull();
  });

  it("comes first, then what bears on it, then what most take a stance on", () => {
    expect(byWeight(moment, new Set(["y"])).map(({ id }) => id)).toEqual(["y", "w", "x"]);
    expect(byWeight(moment, null).map(({ id }) => id)).toEqual(["x", "w", "y"]);
  });
});
