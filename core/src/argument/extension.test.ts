import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Extension, extensionsOf, type Semantics } from "./extension.ts";
import { type Bearing, type Framework, frameworkOf } from "./framework.ts";
import { ExtensionLimitError } from "./labelling.ts";

/** Written `a>b`: a attacks b. */
const framework = (ids: string, attacks: string): Framework =>
  frameworkOf(
    ids.split(""),
    attacks
      .split(" ")
      .filter((word) => word !== "")
      .map((word): Bearing => ({ id: word, kind: "ATTACKS", from: word.charAt(0), to: word.charAt(2) })),
  );
const shown = (given: Framework, semantics: Semantics): string =>
  extensionsOf(given, semantics)
    .map((extension) => `{${extension.join("")}}`)
    .join(" ");

/** Every extension by the definitions, over all subsets. */
function byDefinition({ arguments: ids, attackers }: Framework, semantics: Semantics): string[] {
  const subsets = Array.from({ length: 2 ** ids.length }, (_, mask) =>
    ids.flatMap((_id, number) => ((mask >> number) & 1 ? [number] : [])),
  );
  const attacked = (set: readonly number[], target: number): boolean =>
    (attackers[target] ?? []).some((attacker) => set.includes(attacker));
  const defends = (set: readonly number[], target: number): boolean =>
    (attackers[target] ?? []).every((attacker) => attacked(set, attacker));
  const complete = subsets.filter(
    (set) =>
      set.every((member) => !attacked(set, member)) &&
      ids.every((_, number) => set.includes(number) === defends(set, number)),
  );
  const within = (one: readonly number[], other: readonly number[]): boolean =>
    one.every((member) => other.includes(member));
  const chosen = complete.filter((set) => {
    if (semantics === "GROUNDED") return complete.every((other) => within(set, other));
    if (semantics === "PREFERRED") return complete.every((other) => other === set || !within(set, other));
    if (semantics === "STABLE")
      return ids.every((_, number) => set.includes(number) || attacked(set, number));
    return true;
  });
  return chosen.map((set) => set.map((number) => ids[number]).join(" ")).sort();
}

const ALL: readonly Semantics[] = ["GROUNDED", "COMPLETE", "PREFERRED", "STABLE"];

describe("extensions", () => {
  it("of a chain accept what is unattacked and what it defends", () => {
    const chain = framework("abc", "a>b b>c");
    for (const semantics of ALL) expect(shown(chain, semantics)).toBe("{ac}");
  });

  it("of two that attack each other leave the choice open", () => {
    const nixon = framework("ab", "a>b b>a");
    expect(ALL.map((semantics) => shown(nixon, semantics))).toEqual([
      "{}",
      "{} {a} {b}",
      "{a} {b}",
      "{a} {b}",
    ]);
  });

  it("of an odd cycle accept nothing, and none is stable", () => {
    const cycle = framework("abc", "a>b b>c c>a");
    expect(ALL.map((semantics) => shown(cycle, semantics))).toEqual(["{}", "{}", "{}", ""]);
  });

  it("of nothing are the empty set", () => {
    for (const semantics of ALL) expect(extensionsOf(framework("", ""), semantics)).toEqual([[]]);
  });

  it("are those of the definitions, over all subsets of random frameworks", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }).chain((count) => {
          const id = fc.integer({ min: 0, max: count - 1 }).map((number) => "abcdefg".charAt(number));
          return fc.record({
            ids: fc.constant("abcdefg".slice(0, count)),
            attacks: fc.array(fc.tuple(id, id), { maxLength: 2 * count }),
          });
        }),
        ({ ids, attacks }) => {
          const given = framework(ids, attacks.map(([from, to]) => `${from}>${to}`).join(" "));
          for (const semantics of ALL) {
            const found = extensionsOf(given, semantics).map((extension: Extension) => extension.join(" "));
            expect(found.toSorted()).toEqual(byDefinition(given, semantics));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("too many to list are refused, not cut short", () => {
    const ids = Array.from({ length: 40 }, (_, number) => `n${String(number).padStart(2, "0")}`);
    const links = ids.map(
      (from, number): Bearing => ({ id: from, kind: "ATTACKS", from, to: ids[number ^ 1] as string }),
    );
    const pairs = frameworkOf(ids, links);
    expect(() => extensionsOf(pairs, "PREFERRED", { extensions: 100, choices: 1_000_000 })).toThrow(
      ExtensionLimitError,
    );
    expect(() => extensionsOf(pairs, "COMPLETE")).toThrow(/more than 10000 extensions/);
    expect(extensionsOf(pairs, "GROUNDED")).toEqual([[]]);
  });
});
