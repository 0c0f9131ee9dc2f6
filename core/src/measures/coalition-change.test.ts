import { describe, expect, it } from "vitest";
import { coalitionChanges, unnamedCoalitions } from "./coalition-change.ts";

const unnamed = (text: string) => unnamedCoalitions(text.split(" ").map((word) => [...word]));
const told = (before: string, after: string): string[] =>
  coalitionChanges(unnamed(before), unnamed(after)).map(({ kind, actors }) => `${kind} ${actors.join("")}`);

describe("between two dates computed coalitions", () => {
  it("that stay the same have no change", () => expect(told("abc de", "de abc")).toEqual([]));
  it("form and dissolve", () => expect(told("ab c d", "a b cd")).toEqual(["DISSOLVED ab", "FORMED cd"]));
  it("merge", () => expect(told("abc de", "abcde")).toEqual(["MERGED abcde"]));
  it("split", () => expect(told("abcde", "abc de")).toEqual(["SPLIT abcde"]));
  it("gain and lose members", () =>
    expect(told("abcd ef", "abce f")).toEqual(["DISSOLVED ef", "LEFT d", "JOINED e"]));
  it("merge while one leaves and one joins", () =>
    expect(told("abc def g", "abdeg c f")).toEqual(["MERGED abdeg", "LEFT c", "LEFT f", "JOINED g"]));
});

describe("named coalitions", () => {
  const named = (text: string) =>
    text.split(" ").map((word) => {
      const [id = "", members = ""] = word.split(":");
      return { id, members: [...members] };
    });
  const toldOf = (before: string, after: string): string[] =>
    coalitionChanges(named(before), named(after)).map(
      ({ kind, actors, from, to }) =>
        `${kind} ${actors.join("")} ${from.map(({ id }) => id)}>${to.map(({ id }) => id)}`,
    );

  it("go on by their names, without a member in common", () =>
    expect(toldOf("left:ab", "left:cd")).toEqual([
      "LEFT a left>left",
      "LEFT b left>left",
      "JOINED c left>left",
      "JOINED d left>left",
    ]));
  it("merge into a new one, and may go on inside it", () =>
    expect(toldOf("left:abc new:de", "left:abc new:de united:abcde")).toEqual([
      "MERGED abcde left,new>united",
    ]));
  it("that share members and both go on are not each other's successors", () =>
    expect(toldOf("left:abc united:abc", "left:abc united:abcd")).toEqual(["JOINED d united>united"]));
});
