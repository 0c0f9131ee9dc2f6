import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = new URL("../../docs/decisions/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");
const DECISIONS = readdirSync(FOLDER).filter((name) => /^\d{3}-.*\.md$/.test(name));
/** A decision says what was decided; pages of docs/ hold what was measured. */
const MOST_LINES = 30;

describe.each(DECISIONS)("the decision %s", (name) => {
  it("has its number, date and status, and every part", () => {
    expect(read(name)).toMatch(
      new RegExp(`^# ${name.slice(0, 3)} — .+\n\nDate: \\d{4}-\\d{2}-\\d{2} · Status: \\w+`),
    );
    for (const part of ["**Problem.**", "**Decision.**", "**Why not**", "**When to revisit.**"])
      expect(read(name)).toContain(part);
  });

  it(`has at most ${MOST_LINES} lines`, () => {
    expect(read(name).trimEnd().split("\n").length).toBeLessThanOrEqual(MOST_LINES);
  });

  it("is in the index under its title", () => {
    const [, title = ""] = /^# \d{3} — (.+)$/m.exec(read(name)) ?? [];
    expect(read("README.md")).toContain(`| ${name.slice(0, 3)} | [${title}](${name}) |`);
  });
});
