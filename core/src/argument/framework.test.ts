import { expect, it } from "vitest";
import { explainGrounded } from "./explanation.ts";
import { extensionsOf } from "./extension.ts";
import { type Bearing, frameworkOf } from "./framework.ts";

/** Written `a>b` attacks, `a~b` undercuts, `a+b` supports. */
const links = (text: string): Bearing[] =>
  text.split(" ").map((word) => {
    const kind = word.charAt(1) === "+" ? "SUPPORTS" : word.charAt(1) === "~" ? "UNDERCUTS" : "ATTACKS";
    return { id: word, kind, from: word.charAt(0), to: word.charAt(2) };
  });
const attacks = (ids: string, text: string, support: "DEDUCTIVE" | "IGNORED" = "DEDUCTIVE"): string[] =>
  frameworkOf(ids.split(""), links(text), support).attacks.map(
    ({ from, to, route, links: chain }) => `${from}>${to} ${route} ${chain.join(" ")}`,
  );

it("what a supporter's conclusion attacks, the supporter attacks; what attacks the conclusion attacks the supporter", () => {
  expect(attacks("abc", "a+b b>c")).toEqual(["a>c SUPPORTED a+b b>c", "b>c DIRECT b>c"]);
  expect(attacks("abc", "a+b c>b")).toEqual(["c>a MEDIATED a+b c>b", "c>b DIRECT c>b"]);
});

it("chains of support pass attacks on, cycles of support end", () => {
  expect(attacks("abcd", "a+b b+c d>c c+a")).toEqual([
    "d>a MEDIATED a+b b+c d>c",
    "d>b MEDIATED b+c d>c",
    "d>c DIRECT d>c",
  ]);
});

it("an undercut is an attack, but does not reach the supporters of what it undercuts", () => {
  expect(attacks("abc", "a+b c~b")).toEqual(["c>b DIRECT c~b"]);
});

it("support is left out where it is to be ignored, and links to arguments that are not there", () => {
  expect(attacks("abc", "a+b b>c", "IGNORED")).toEqual(["b>c DIRECT b>c"]);
  expect(attacks("ab", "a+b b>c")).toEqual([]);
});

it("who accepts a supporter accepts the supported", () => {
  const framework = frameworkOf([..."abcd"], links("a+b c>b d>c"), "DEDUCTIVE");
  expect(extensionsOf(framework, "GROUNDED")).toEqual([["a", "b", "d"]]);
});

it("an explanation names the accepted attacker that nobody answers, or who answers", () => {
  const explained = explainGrounded(frameworkOf([..."abcxy"], links("a>b b>c x>y y>x")));
  const told = explained.map(({ argument, status, reason, decisive }) => [
    argument,
    status,
    reason,
    decisive.map(({ attack, defendedBy }) => `${attack.from}/${defendedBy.join("")}`).join(" "),
  ]);
  expect(told).toEqual([
    ["a", "ACCEPTED", "UNATTACKED", ""],
    ["b", "REJECTED", "DEFEATED", "a/"],
    ["c", "ACCEPTED", "DEFENDED", "b/a"],
    ["x", "UNDECIDED", "UNSETTLED", "y/"],
    ["y", "UNDECIDED", "UNSETTLED", "x/"],
  ]);
});
