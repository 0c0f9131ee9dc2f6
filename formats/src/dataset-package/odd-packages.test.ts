import { describe, expect, it } from "vitest";
import { describeFinding } from "../contract/describe-finding.ts";
import { PackageFaultsError } from "./fault.ts";
import { filesInMemory } from "./package-files.ts";
import { type CheckedPackage, parsePackage } from "./parse-package.ts";
import { SMALL_TABLES, type SmallFiles, smallPackage } from "./small-package.testing.ts";

async function parse(changes: SmallFiles): Promise<CheckedPackage> {
  return await parsePackage("small-package", filesInMemory(smallPackage(changes)), () => "");
}

async function messageOf(changes: SmallFiles): Promise<string> {
  try {
    await parse(changes);
    return "";
  } catch (error) {
    if (error instanceof PackageFaultsError) return error.message;
    throw error;
  }
}

/** The small package with rows added to its tables. */
function adding(rows: Readonly<Record<string, string>>): SmallFiles {
  return Object.fromEntries(
    Object.entries(rows).map(([file, row]) => [file, `${SMALL_TABLES[file]}${row}\n`]),
  );
}

/** What is odd in the small package with rows added, a line a finding. */
async function warningsOf(rows: Readonly<Record<string, string>>): Promise<string> {
  const { findings } = await parse(adding(rows));
  return findings
    .map((finding) => {
      const { count, places } = finding;
      const [first] = places;
      const others = count === 1 ? "" : ` (${count} times: rows ${places.map(({ row }) => row).join(", ")})`;
      return `${first?.file}, row ${first?.row}, column ${first?.column}: ${describeFinding(finding)}${others}`;
    })
    .join("\n");
}

describe("a sound package", () => {
  it("has no warnings", async () => {
    expect((await parse({})).findings).toEqual([]);
  });

  it("is warned of facts and events wholly outside its period, with the remedy", async () => {
    const warnings = await warningsOf({
      "ties.csv": "x,ALLIED,ann,cat,,1815,EXPLICIT,p1,,,,,\ny,OPPOSED,bob,cat,1999,,EXPLICIT,p1,,,,,",
      "events.csv": "rising,A rising,1825,,,EXPLICIT,p1,,,",
    });
    expect(warnings).toContain(
      "ties.csv, row 3, column validFrom: “open to 1815” lies outside the period, 1922-01-01 to 1930-01-01 (exclusive)",
    );
    expect(warnings).toContain("widen the period, or leave it out (3 times: rows 3, 4, 3)");
  });

  it("is warned of ties before birth and after death", async () => {
    const warnings = await warningsOf({
      "actors.csv": "dan,Dan,,PERSON,1927,,,\neve,Eve,,PERSON,,1924-05-01,,",
      "ties.csv":
        "x,ALLIED,bob,dan,1925,1926,EXPLICIT,p1,,,,,\ny,ALLIED,bob,eve,1923,,EXPLICIT,p1,,,,,\nz,ALLIED,cat,eve,1923,1924-05-02,EXPLICIT,p1,,,,,",
    });
    expect(warnings).toContain(
      "ties.csv, row 3, column validFrom: “1925 to 1926” begins before Dan was born (1927)",
    );
    expect(warnings).toContain(
      "ties.csv, row 4, column validTo: “1923 to open” lasts beyond the death of Eve (1924-05-01)",
    );
    expect(warnings).not.toContain("row 5");
  });

  it("is warned of the same fact under two ids, not of one of another kind, time or reading", async () => {
    const tie = "ALLIED,ann,bob,1925-01-01,1926-01-01,EXPLICIT,p1";
    const warnings = await warningsOf({
      "ties.csv": `again,${tie},,,,,\nother,${tie.replace("ALLIED", "OPPOSED")},,,,,\nlater,${tie.replace("1926", "1927")},,,,,`,
      "events.csv": "meeting-2,The meeting,1925-03-01/1925-03-04,,,EXPLICIT,p1,,,",
    });
    expect(warnings.split("\n")).toEqual([
      "ties.csv, row 3, column id: It says the same as row 2: both are kept; merge them, or leave one of them out (2 times: rows 3, 3)",
    ]);
  });

  it("may have a pair that is allied in one respect and opposed in another on the same day", async () => {
    const { dataset, findings } = await parse(
      adding({ "ties.csv": "x,OPPOSED,ann,bob,1925-06-01,,EXPLICIT,p1,,,,," }),
    );
    expect(dataset.ties.map(({ kind }) => kind)).toEqual(["ALLIED", "OPPOSED"]);
    expect(findings).toEqual([]);
  });

  it("with many spells of one pair is checked about as fast as with as many of different pairs", async () => {
    const [actors, count] = [250, 30_000];
    const everyone = Array.from({ length: actors }, (_, n) => `a${1_000 + n},A${n},,PERSON,,,,`).join("\n");
    const pairs = Array.from({ length: actors }, (_, a) =>
      Array.from({ length: actors - a - 1 }, (__, b) => [a, a + b + 1] as const),
    ).flat();
    const tiesOf = (pairOf: (n: number) => readonly [number, number] | undefined): string =>
      Array.from({ length: count }, (_, n) => {
        const [a, b] = pairOf(n) ?? [0, 1];
        const kind = n % 2 === 0 ? "ALLIED" : "OPPOSED";
        return `s${n},${kind},a${1_000 + a},a${1_000 + b},1922,1929,EXPLICIT,p1,,,,,${n}`;
      }).join("\n");
    const secondsFor = async (ties: string): Promise<number> => {
      const files = adding({ "actors.csv": everyone, "ties.csv": ties });
      const runs: number[] = [];
      for (let run = 0; run < 2; run += 1) {
        const started = performance.now();
        await parse(files);
        runs.push(performance.now() - started);
      }
      return Math.min(...runs);
    };
    const different = await secondsFor(tiesOf((n) => pairs[n]));
    const same = await secondsFor(tiesOf(() => [0, 1]));
    // The check that compared each spell of a pair with all others took ten times as long.
    expect(same / different).toBeLessThan(4);
  }, 120_000);
});

describe("the message of a package with faults", () => {
  it("has one line a kind, with its count and its first rows", async () => {
    const rows = Array.from({ length: 600 }, (_, n) => `t${n},friendly,ann,cat,,,EXPLICIT,p1,,,,,`).join(
      "\n",
    );
    const message = await messageOf({
      ...adding({ "ties.csv": rows }),
      ...adding({ "actors.csv": "x,,,PERSON,,,," }),
    });
    expect(message.split("\n")).toEqual([
      "The dataset package small-package has 601 faults of 2 kinds; nothing was imported:",
      '  actors.csv, row 5, column name: "" — expected a value, this column may not be empty',
      '  ties.csv, row 3, column kind: "friendly" — expected one of ALLIED, OPPOSED (600 times: rows 3, 4, 5, 6, 7, 8, …)',
    ]);
  });

  it("keeps what differs from row to row in one line, and a fault among a million others", async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => `t${n},ALLIED,ann,nobody-${n},,,EXPLICIT,p1,,,,,`);
    const message = await messageOf(
      adding({ "ties.csv": [...rows, "z,ALLIED,ann,cat,,,GUESSED,p1,,,,,"].join("\n") }),
    );
    expect(message.split("\n").length).toBe(3);
    expect(message).toContain('column b: "nobody-0" — expected an id that is in its table (3000 times');
    expect(message).toContain('column basis: "GUESSED"');
  });

  it("has nothing that follows from another fault", async () => {
    const unreadable = 'id,name,shortName,kind,born,died,citations,note\nann,"Ann,,PERSON,,,,\n';
    expect((await messageOf({ "actors.csv": unreadable })).split("\n").length).toBe(2);
    const missing = await messageOf({ "passages.csv": null });
    expect(missing.split("\n")).toEqual([
      "The dataset package small-package has 1 fault; nothing was imported:",
      "  passages.csv: expected this file, which the package must have",
    ]);
    const ragged = await messageOf(adding({ "factions.csv": "blues,The Blues" }));
    expect(ragged.split("\n").length).toBe(2);
    const undated = await messageOf({
      "memberships.csv": (SMALL_TABLES["memberships.csv"] ?? "").replace("1925-21", "spring"),
    });
    expect(undated.split("\n").length).toBe(2);
    const headless = await messageOf({ "events.csv": "id;name;date\nmeeting;The meeting;1925\n" });
    expect(headless).not.toContain("memberships.csv");
    expect(headless).not.toContain("tour-stops.csv");
  });

  it("names a character that is not seen, and does not print it", async () => {
    const message = await messageOf(adding({ "actors.csv": "x,Ada \u202Etxt.exe,,PERSON,,,," }));
    expect(message).toContain('"Ada \\u{202E}txt.exe" — expected a text without the character U+202E');
    expect(message).not.toContain("\u202E");
  });
});
