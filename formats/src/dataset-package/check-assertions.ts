import {
  type Dataset,
  formatCalendarDate,
  indexStory,
  type Network,
  networkAsOf,
  type StoryIndex,
} from "@entente/core";
import type { Assertion } from "./assertion.ts";
import type { Fault } from "./fault.ts";
import type { PackageRows } from "./package-rows.ts";

/** Checks the answers that the package promises. */
export function checkAssertions(
  dataset: Dataset,
  rows: PackageRows,
  assertions: readonly Assertion[],
  report: (fault: Fault) => void,
): void {
  const index = indexStory(dataset);
  for (const assertion of assertions) {
    const found = assertion.form === "count" ? checkCount(assertion, rows) : checkAsOf(assertion, index);
    if (found === null) continue;
    report({
      file: "datapackage.json",
      row: null,
      column: "assertions",
      value: found.actual,
      expected: found.expected,
      kind: found.actual,
    });
  }
}

interface Mismatch {
  readonly actual: string;
  readonly expected: string;
}

function checkCount(assertion: Extract<Assertion, { form: "count" }>, rows: PackageRows): Mismatch | null {
  const { table } = assertion;
  const count = rows[table.key].models.length;
  if (assertion.is !== null && count !== assertion.is) {
    return { actual: `${count} ${table.name}`, expected: `${assertion.is}` };
  }
  if (assertion.atLeast !== null && count < assertion.atLeast) {
    return { actual: `${count} ${table.name}`, expected: `at least ${assertion.atLeast}` };
  }
  return null;
}

function checkAsOf(assertion: Exclude<Assertion, { form: "count" }>, index: StoryIndex): Mismatch | null {
  const network = networkAsOf(index, assertion.asOf, assertion.certainty);
  const when = `on ${formatCalendarDate(assertion.asOf)} (${assertion.certainty})`;
  switch (assertion.form) {
    case "faction": {
      const actual = membersOf(network, assertion.faction);
      const expected = assertion.members === null ? "not there" : [...assertion.members].sort().join(" ");
      return actual === expected ? null : { actual: `${assertion.faction} ${when}: ${actual}`, expected };
    }
    case "tie": {
      const [a, b] = [...assertion.tie].sort();
      const kinds = network.ties
        .filter(({ fact: tie }) => tie.a === a && tie.b === b)
        .map(({ fact: tie }) => tie.kind);
      const actual = [...new Set(kinds)].sort().join(" and ") || "no tie";
      const expected = assertion.kind ?? "no tie";
      const isMet = assertion.kind === null ? kinds.length === 0 : kinds.includes(assertion.kind);
      return isMet ? null : { actual: `${a} and ${b} ${when}: ${actual}`, expected };
    }
    case "ties": {
      const actual = network.ties.length;
      return actual === assertion.ties
        ? null
        : { actual: `${actual} ties ${when}`, expected: String(assertion.ties) };
    }
  }
}

function membersOf(network: Network, id: string): string {
  const found = network.factions.find(({ faction }) => faction.id === id);
  return found === undefined ? "not there" : found.members.map(({ actor }) => actor.id).join(" ");
}
