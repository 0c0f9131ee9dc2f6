import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** As many words of the essay in a row as make a sentence of its own. */
const RUN = 7;

/** The title of the essay is cited, not copied. */
const TITLE = /stalin and the communist party in the 1920s/giu;

/** A run of our own whose hash stands among those of the essay, so that no words of the essay stand in this test. */
const OURS = "Seven words of ours prove the hashes.";

/**
 * The first twelve hexadecimal digits of the SHA-256 of every run of seven words of the essay: its text is not ours to
 * keep, and a hash tells whether we have copied from it without holding it.
 */
const essay = new Set(
  readFileSync(new URL("own-words-essay.txt", import.meta.url), "utf8")
    .trim()
    .split("\n"),
);

function runsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’‘]/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, place) => words.slice(place, place + RUN).join(" "));
}

function isOfTheEssay(run: string): boolean {
  return essay.has(createHash("sha256").update(run).digest("hex").slice(0, 12));
}

const files = ["fixtures", "docs", "notebooks", "client/src/language"].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|md|json|ipynb|ts)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
);

describe("the project's own words", () => {
  it("are known from the essay's by their hashes", () => {
    expect(essay.size).toBeGreaterThan(3_000);
    expect(runsOf(OURS)).toHaveLength(1);
    expect(runsOf(OURS).every(isOfTheEssay)).toBe(true);
  });

  it("never follow the essay for seven words in a row", () => {
    expect(files.length).toBeGreaterThan(50);
    const copied = files.flatMap((file) =>
      runsOf(readFileSync(file, "utf8").replaceAll(TITLE, " — "))
        .filter(isOfTheEssay)
        .map((run) => `${file.slice(ROOT.length)}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});
