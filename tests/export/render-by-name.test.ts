import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderCommand } from "./render-command.ts";

const STORY = "bolshevik-party-1922-1929";
const FOLDER = fileURLToPath(new URL(`../../fixtures/${STORY}`, import.meta.url));
const STILL = ["--as-of", "1926-05-01", "--size", "960x540", "--format", "svg"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-by-name-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("a story rendered by its name before the product's first start", () => {
  it("is the one that the product would load, and no database is made for it", async () => {
    const named = await renderCommand(folder, [STORY, ...STILL, "--out", "named.svg"]);
    expect(`${named.code}: ${named.err}`).toMatch(/^0: /);
    await renderCommand(folder, [FOLDER, ...STILL, "--out", "folder.svg"]);
    expect(await readFile(join(folder, "named.svg"), "utf8")).toBe(
      await readFile(join(folder, "folder.svg"), "utf8"),
    );
    expect(await readdir(join(folder, "home", "neo4j")).catch(() => [])).not.toContain("data");
  });

  it("is refused in one message where there is none of that name", async () => {
    const { code, err } = await renderCommand(folder, ["no-such-story", ...STILL]);
    expect(code).toBe(1);
    expect(err).toMatch(/no package "no-such-story" in fixtures\/, and no database yet/);
  });
});
