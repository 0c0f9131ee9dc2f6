import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// One graphql-js, the one that Node loads: Vite would take its ES modules beside the CommonJS of its dependants.
const resolve = {
  alias: {
    "@entente/core": here("core/src/index.ts"),
    "@entente/formats/import": here("formats/src/import.ts"),
    "@entente/formats/words": here("formats/src/words.ts"),
    "@entente/formats": here("formats/src/index.ts"),
    graphql: here("node_modules/graphql/index.js"),
  },
};
const SECOND = 1_000;

/** Every kind of test is a project of its own: what it may take, and what is started for it. */
const project = (
  name: string,
  include: readonly string[],
  seconds: number,
  globalSetup: readonly string[] = [],
  retry = 0,
) => ({
  resolve,
  test: {
    name,
    root: here("."),
    include: [...include],
    globalSetup: globalSetup.map(here),
    testTimeout: seconds * SECOND,
    hookTimeout: Math.max(60, seconds) * SECOND,
    retry,
    // What a page shows may wait for its layout on a slow machine.
    expect: { poll: { timeout: 20 * SECOND } },
  },
});

// A browser starved by a shared machine may miss what a test waits for; the reporter lists what passed only at the second try.
const TRIES_AGAIN = process.env.CI === undefined ? 0 : 1;
const BROWSER = "tests/carried-browser.ts";

export default defineConfig({
  resolve,
  test: {
    reporters: ["default", here("tests/counting-reporter.ts")],
    maxWorkers: 2,
    projects: [
      project(
        "unit",
        [
          "core/src/**/*.test.ts",
          "formats/src/**/*.test.ts",
          "server/src/**/*.test.ts",
          "client/src/**/*.test.{ts,tsx}",
        ],
        60,
      ),
      project("architecture", ["tests/architecture/*.test.ts"], 120),
      project("oracles", ["tests/oracles/**/*.test.ts"], 300),
      project("picture", ["tests/picture/*.test.ts"], 180),
      project("notebooks", ["tests/notebooks/*.test.ts"], 600),
      project("database", ["tests/{cypher,server,story,ingest}/*.test.ts"], 60, ["tests/test-neo4j.ts"]),
      project("export", ["tests/export/*.test.ts"], 120, [BROWSER]),
      project("docs", ["tests/docs/*.test.ts"], 180),
      project("faults", ["tests/faults/*.test.ts"], 240),
      project(
        "e2e",
        ["tests/e2e/*.test.ts"],
        180,
        [BROWSER, "tests/e2e/product-global-setup.ts"],
        TRIES_AGAIN,
      ),
    ],
  },
});
