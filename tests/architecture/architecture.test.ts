import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** A copy of the sources in which violations can be planted. */
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "entente-architecture-"));
  for (const path of ["core", "server", "client"]) {
    await mkdir(join(copy, path));
    await cp(join(ROOT, path, "src"), join(copy, path, "src"), { recursive: true });
    await cp(join(ROOT, path, "package.json"), join(copy, path, "package.json"));
    await cp(join(ROOT, path, "tsconfig.json"), join(copy, path, "tsconfig.json"));
  }
  await cp(join(ROOT, "core/no-randomness.grit"), join(copy, "core/no-randomness.grit"));
  for (const path of [".dependency-cruiser.mjs", "tsconfig.base.json", "package.json", "biome.json"]) {
    await cp(join(ROOT, path), join(copy, path));
  }
  await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
});
afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

interface Cruise {
  readonly modules: number;
  readonly rules: readonly string[];
}

async function cruise(folder: string): Promise<Cruise> {
  const cli = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const parameters = [
    cli,
    "core/src",
    "server/src",
    "client/src",
    "--config",
    ".dependency-cruiser.mjs",
    "--output-type",
    "json",
  ];
  const options = { cwd: folder, maxBuffer: 1 << 28 };
  const { stdout } = await run(process.execPath, parameters, options).catch(
    (error: { stdout: string }) => error,
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] };
  };
  return { modules: summary.totalCruised, rules: summary.violations.map(({ rule }) => rule.name) };
}

async function planted(path: string, text: string, check: () => Promise<void>): Promise<void> {
  await writeFile(join(copy, path), text);
  try {
    await check();
  } finally {
    await rm(join(copy, path));
  }
}

describe("the boundaries", () => {
  it("hold in every module, and modules were read", async () => {
    const { modules, rules } = await cruise(ROOT);
    expect(rules).toEqual([]);
    expect(modules).toBeGreaterThan(100);
  });

  it.each([
    ["core/src/planted.ts", 'import "node:fs";', "core-depends-on-nothing-outside-itself"],
    ["client/src/planted.ts", 'import "neo4j-driver";', "client-never-reaches-the-server"],
    ["server/src/graphql/planted.ts", 'import "neo4j-driver";', "only-database-speaks-to-the-driver"],
    ["client/src/api/planted.ts", 'import "cytoscape";', "only-network-view-knows-cytoscape"],
    ["server/src/planted.ts", 'import "./planted.ts";', "no-circles"],
    ["server/src/planted.ts", 'import "./nowhere.ts";', "everything-resolves"],
  ])("a violation planted in %s is caught: %s", async (path, text, rule) => {
    await planted(path, text, async () => {
      expect((await cruise(copy)).rules).toContain(rule);
    });
  });
});

describe("core is pure", () => {
  it.each(["fetch", "process", "console", "document", "setTimeout"])(
    "%s does not compile there",
    async (name) => {
      await planted("core/src/planted.ts", `export const planted = ${name};\n`, async () => {
        const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
        const { stdout } = await run(process.execPath, [tsc, "-p", join(copy, "core"), "--noEmit"]).catch(
          (error: { stdout: string }) => error,
        );
        expect(stdout).toContain(`core/src/planted.ts(1,24): error`);
      });
    },
  );

  it.each([
    ["Date", "export const planted = new Date();\n", "noRestrictedGlobals"],
    ["Math.random", "export const planted = Math.random();\n", "plugin"],
  ])("%s is refused by the linter", async (_, text, rule) => {
    await planted("core/src/planted.ts", text, async () => {
      const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
      const result = await run(
        process.execPath,
        [biome, "lint", "--vcs-enabled=false", "core/src/planted.ts"],
        { cwd: copy },
      ).catch((error: { stdout: string; stderr: string }) => error);
      expect(`${result.stdout}${result.stderr}`).toContain(rule);
    });
  });
});
