import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
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
  for (const path of ["core", "formats", "server", "client"]) {
    await mkdir(join(copy, path));
    await cp(join(ROOT, path, "src"), join(copy, path, "src"), { recursive: true });
    await cp(join(ROOT, path, "package.json"), join(copy, path, "package.json"));
    await cp(join(ROOT, path, "tsconfig.json"), join(copy, path, "tsconfig.json"));
  }
  // What unit tests take from here.
  for (const path of ["tests/fixture-folders.ts", "tests/oracles/shared-data.ts"])
    await cp(join(ROOT, path), join(copy, path));
  for (const path of ["core/no-randomness.grit", "core/rooms.mjs", "server/rooms.mjs", "client/rooms.mjs"])
    await cp(join(ROOT, path), join(copy, path));
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
  /** `rule path` of every violation. */
  readonly violations: readonly string[];
}

async function cruise(folder: string): Promise<Cruise> {
  const cli = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const parameters = [
    cli,
    "core/src",
    "formats/src",
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
    summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] };
  };
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ from, rule }) => `${rule.name} ${from}`),
  };
}

type Planted = readonly (readonly [path: string, text: string])[];

/** Runs `check` on the copy while these files are in it. */
async function planting<Answer>(files: Planted, check: () => Promise<Answer>): Promise<Answer> {
  for (const [path, text] of files) await writeFile(join(copy, path), text);
  try {
    return await check();
  } finally {
    for (const [path] of files) await rm(join(copy, path));
  }
}

const ACROSS = [
  ["core/src/planted.ts", 'import "node:fs";', "core-depends-on-nothing-outside-itself"],
  ["core/src/time/planted.ts", 'import "../story/change.ts";', "core-rooms-have-one-direction"],
  [
    "core/src/layout/story/placement/planted.ts",
    'import "../cost/neighbours.ts";',
    "core-rooms-have-one-direction",
  ],
  ["core/src/planted-room.ts", 'import "./story/change.ts";', "core-stands-in-its-rooms"],
  [
    "core/src/layout/graph/planted.ts",
    'import "../story/packed-layout.ts";',
    "core-rooms-have-one-direction",
  ],
  ["client/src/api/planted-driver.ts", 'import "neo4j-driver";', "client-never-reaches-the-server"],
  ["formats/src/planted.ts", 'import "node:fs";', "formats-depends-on-core-alone"],
  ["formats/src/planted-driver.ts", 'import "neo4j-driver";', "only-database-speaks-to-the-driver"],
  [
    "server/src/planted-door.ts",
    'import "../../formats/src/dataset-package/fault.ts";',
    "formats-is-entered-by-its-only-door",
  ],
  ["server/src/graphql/planted.ts", 'import "neo4j-driver";', "only-database-speaks-to-the-driver"],
  ["client/src/api/planted.ts", 'import "cytoscape";', "only-network-view-knows-cytoscape"],
  ["server/src/planted-circle.ts", 'import "./planted-circle.ts";', "no-circles"],
  // A name with "dist" in it, and an import of types alone.
  ["core/src/planted-distance.ts", 'import type {} from "./planted-distance.ts";', "no-circles"],
  ["server/src/planted-loss.ts", 'import "./nowhere.ts";', "everything-resolves"],
] as const;

/**
 * The imports to plant in the server: for each room, an import of types from a room that its list leaves out; and the
 * other rules.
 */
const IN_SERVER = [
  ...[
    ["database", "../stories/served-stories.ts"],
    ["ingest", "../measures/measure-task.ts"],
    ["stories", "../ingest/import-dataset.ts"],
    ["measures", "../graphql/request/request-context.ts"],
    ["caching", "../measures/measure-task.ts"],
    ["rooms", "../http/limits.ts"],
    ["graphql", "../http/limits.ts"],
    ["http", "../ingest/read-package.ts"],
    ["cli", "../rooms/room.ts"],
    ["cli/packages", "../render/browser.ts"],
    ["graphql/schema", "../resolvers/answers.ts"],
    ["graphql/request", "../schema/tour-type-defs.ts"],
    ["graphql/resolvers", "../fast-path/encode-value.ts"],
    ["graphql/fast-path", "../schema/tour-type-defs.ts"],
    ["database/managed-neo4j/disk", "../jars/jar-lock.ts"],
    ["database/managed-neo4j/progress", "../disk/free-space.ts"],
    ["database/managed-neo4j/jars", "../java/java-runtime.ts"],
    ["database/managed-neo4j/java", "../jars/jar-lock.ts"],
    ["database/managed-neo4j/home", "../process/free-port.ts"],
    ["database/managed-neo4j/process", "../jars/jar-lock.ts"],
  ].map(([room, target]) => [
    `server/src/${room}/planted-room.ts`,
    `import type {} from "${target}";`,
    "server-rooms-import-listed-rooms-only",
  ]),
  [
    "server/src/cli/planted-start.ts",
    'import type {} from "../product.ts";',
    "server-start-up-is-imported-by-no-room",
  ],
  [
    "server/src/graphql/planted-config.ts",
    'import type {} from "../config.ts";',
    "only-cli-reads-the-config",
  ],
  [
    "server/src/cli/planted-process.ts",
    'import type {} from "../database/managed-neo4j/process/free-port.ts";',
    "managed-neo4j-is-entered-by-its-index",
  ],
  ["server/src/planted-nowhere.ts", 'import type {} from "./config.ts";', "server-stands-in-its-rooms"],
] as [path: string, text: string, rule: string][];

/** Rooms of the client below the features: a feature is out of reach for each, and so is the page. */
const FOUNDATION = [
  "analysis",
  "api",
  "browser",
  "commands",
  "device",
  "language",
  "layout",
  "messages",
  "permalink",
  "playback",
  "scene",
  "story",
  "story-files",
  "story-text",
  "theme",
  "ui",
  "workspace",
];
const FEATURES = [
  "argument-map",
  "classroom",
  "export",
  "filters",
  "import",
  "inspector",
  "network-view",
  "panels",
  "readings",
  "search",
  "share",
  "storyline",
  "table",
  "timeline",
  "tours",
  "zoom",
];

/** The imports to plant in the client: for each room, imports that its rule refuses: types are refused like values. */
const IN_CLIENT = [
  ...FOUNDATION.map((room) => [
    `client/src/${room}/planted-feature.ts`,
    'import type {} from "../share/ShareDialog.tsx";',
    `client-${room}-imports-lower-floors-only`,
  ]),
  ...FEATURES.map((room) => [
    `client/src/${room}/planted-feature.ts`,
    `import type {} from "../${room === "search" ? "share/ShareDialog.tsx" : "search/SearchPanel.tsx"}";`,
    `client-${room}-imports-listed-features-only`,
  ]),
  ...[...FOUNDATION, ...FEATURES].map((room) => [
    `client/src/${room}/planted-page.ts`,
    'import type {} from "../app/App.tsx";',
    "client-app-is-imported-by-nobody",
  ]),
  [
    "client/src/theme/planted-up.ts",
    'import "../language/language.ts";',
    "client-theme-imports-lower-floors-only",
  ],
  [
    "client/src/ui/planted-up.ts",
    'import "../permalink/parameter.ts";',
    "client-ui-imports-lower-floors-only",
  ],
  [
    "client/src/share/planted-graphiql.ts",
    'import "../graphiql/fetch-answer.ts";',
    "client-graphiql-is-imported-by-nobody",
  ],
  ["client/src/planted-nowhere.ts", 'import "./story/selection.ts";', "client-files-stand-in-a-listed-room"],
] as [path: string, text: string, rule: string][];

const PLANTED = [...ACROSS, ...IN_SERVER, ...IN_CLIENT];

describe("the boundaries", () => {
  let violations: readonly string[];
  beforeAll(async () => {
    const files = PLANTED.map(([path, text]) => [path, text] as const);
    ({ violations } = await planting(files, () => cruise(copy)));
  });

  it("name every room of the client", async () => {
    const rooms = await readdir(join(ROOT, "client/src"));
    expect(rooms.toSorted()).toEqual([...FOUNDATION, ...FEATURES, "app", "graphiql"].toSorted());
  });

  it("hold in every module, and modules were read", async () => {
    const whole = await cruise(ROOT);
    expect(whole.violations).toEqual([]);
    expect(whole.modules).toBeGreaterThan(100);
  });

  it.each(PLANTED)("a violation planted in %s (%s) is caught: %s", (path, _, rule) => {
    expect(violations).toContain(`${rule} ${path}`);
  });

  it("catch nothing but what was planted", () => {
    const planted = new Set<string>(PLANTED.map(([path]) => path));
    expect(violations.filter((one) => !planted.has(one.slice(one.indexOf(" ") + 1)))).toEqual([]);
  });
});

const OUTSIDE = ["fetch", "process", "console", "document", "setTimeout"] as const;

describe.each(["core", "formats"])("%s is pure", (workspace) => {
  let complaints: string;
  beforeAll(async () => {
    const text = OUTSIDE.map((name, place) => `export const planted${place} = ${name};\n`).join("");
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const parameters = [tsc, "-p", join(copy, workspace), "--noEmit"];
    complaints = await planting([[`${workspace}/src/planted.ts`, text]], () =>
      run(process.execPath, parameters).then(
        ({ stdout }) => stdout,
        (error: { stdout: string }) => error.stdout,
      ),
    );
  });

  it.each(OUTSIDE)("%s does not compile there", (name) => {
    expect(complaints).toMatch(
      new RegExp(`${workspace}/src/planted\\.ts\\(${OUTSIDE.indexOf(name) + 1},25\\): error .*'${name}'`),
    );
  });

  it.each([
    ["Date", "export const planted = new Date();\n", "noRestrictedGlobals"],
    ["Math.random", "export const planted = Math.random();\n", "plugin"],
  ])("%s is refused by the linter", async (_, text, rule) => {
    const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
    const parameters = [biome, "lint", "--vcs-enabled=false", `${workspace}/src/planted.ts`];
    const result = await planting([[`${workspace}/src/planted.ts`, text]], () =>
      run(process.execPath, parameters, { cwd: copy }).catch(
        (error: { stdout: string; stderr: string }) => error,
      ),
    );
    expect(`${result.stdout}${result.stderr}`).toContain(rule);
  });
});
