// Makes a fresh checkout ready (npm packages, build) and then runs the product, its tests or its command line.
// Uses Node's own modules only: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(fileURLToPath(import.meta.url));
const LEAST_NODE = [20, 19];

/** A failure a person can do something about: its message is shown alone. */
class SetupError extends Error {}

function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new SetupError(
    `Entente needs Node ${LEAST_NODE.join(".")} or newer and this is ${version}; install a current Node and try again`,
  );
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a command with its output on standard error; rejects when it fails. */
function run(command, parameters, environment = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: ROOT, stdio: ["ignore", 2, 2], env: environment });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`ended with ${signal ?? `code ${code}`}`));
    });
  });
}

function npm(parameters) {
  const script = process.env.npm_execpath;
  const isScript = script !== undefined && /\.c?js$/.test(script);
  return isScript ? run(process.execPath, [script, ...parameters]) : run("npm", parameters);
}

/** True when what npm installed is what the lock file says, whoever ran npm. */
function isInstalled() {
  const installedPath = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installedPath)) return false;
  const locked = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedPath, "utf8")).packages;
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === "" ||
      entry.optional === true ||
      !path.includes("node_modules/") ||
      (entry.link === true ? existsSync(join(ROOT, path)) : installed[path]?.version === entry.version),
  );
}

async function install() {
  if (isInstalled()) return;
  say("Installing npm packages (about a minute the first time) …");
  try {
    await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  } catch (error) {
    throw new SetupError(
      `The npm packages could not be installed (npm ci ${error.message}); check the network and the free disk, then try again`,
    );
  }
}

/** One hash of the content of all files under the folders and of the named files. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(join(ROOT, path))) return;
    const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === "dist") continue;
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) add(inside);
      else hash.update(`${inside}\n`).update(readFileSync(join(ROOT, inside)));
    }
  };
  for (const path of paths) {
    if (/\.(json|html|ts)$/.test(path)) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
    else add(path);
  }
  return hash.digest("hex");
}

/** Builds unless the sources are those of the last build that ended well. */
async function build(name, sources, stamp, make) {
  const hash = hashOf([...sources, "package-lock.json", "tsconfig.base.json"]);
  const path = join(ROOT, stamp);
  if (existsSync(path) && readFileSync(path, "utf8") === hash) return;
  say(`Building the ${name} …`);
  rmSync(path, { force: true });
  try {
    await make();
  } catch (error) {
    throw new SetupError(`The ${name} could not be built (${error.message}); the lines above say why`);
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}

const bin = (path) => join(ROOT, "node_modules", path);

async function buildCode() {
  await build(
    "server",
    [
      "core/src",
      "core/tsconfig.json",
      "formats/src",
      "formats/tsconfig.json",
      "server/src",
      "server/tsconfig.json",
    ],
    "server/dist/.built",
    () => run(process.execPath, [bin("typescript/bin/tsc"), "--build", "core", "formats", "server"]),
  );
}

async function buildBench() {
  await build("benchmarks", ["core/src", "formats/src", "server/src", "bench"], "bench/dist/.built", () =>
    run(process.execPath, [bin("typescript/bin/tsc"), "--build", "bench"]),
  );
}

async function buildClient() {
  const sources = [
    "core/src",
    "formats/src",
    "client/src",
    "client/public",
    "client/index.html",
    "client/graphiql.html",
    "client/embed.html",
    "client/player.html",
    "client/site.html",
    "client/film.html",
    "client/vite.aliases.ts",
    "client/vite.config.ts",
    "client/vite.one-file.config.ts",
  ];
  const vite = (config, ...more) =>
    run(process.execPath, [
      bin("vite/bin/vite.js"),
      "build",
      "client",
      "--config",
      `client/${config}`,
      "--logLevel",
      "error",
      ...more,
    ]);
  await build("client", sources, "client/dist/.built", async () => {
    await vite("vite.config.ts");
    await vite("vite.one-file.config.ts", "--mode", "player");
    await vite("vite.one-file.config.ts", "--mode", "site");
  });
}

const COMMANDS = {
  start: async () => {
    await install();
    await buildCode();
    const clientBuilt = buildClient();
    clientBuilt.catch(() => undefined);
    const { runEntente } = await import("./server/dist/main.js");
    return await runEntente(clientBuilt);
  },
  build: async () => {
    await install();
    await buildCode();
    await buildClient();
    return 0;
  },
  entente: async (parameters) => {
    await install();
    await buildCode();
    // The player and the film page are part of the client.
    if (parameters[0] === "render" && parameters.some((one) => /(html|webm|mp4)$/.test(one)))
      await buildClient();
    const { runCommandLine } = await import("./server/dist/cli/entente.js");
    return await runCommandLine(parameters);
  },
  bench: async ([name = "", ...parameters]) => {
    await install();
    await buildCode();
    await buildBench();
    const path = join(ROOT, "bench", "dist", `${name}-bench.js`);
    if (!existsSync(path))
      throw new SetupError(`There is no benchmark "${name}"; bench/README.md lists them`);
    const { runBench } = await import(path);
    return await runBench(parameters);
  },
  test: async (parameters) => {
    await install();
    await buildCode();
    await buildClient();
    const results = join(ROOT, "node_modules", ".cache", `entente-tests-${process.pid}.json`);
    const failed = await run(process.execPath, [bin("vitest/vitest.mjs"), "run", ...parameters], {
      ...process.env,
      ENTENTE_TEST_RESULTS: results,
    }).then(
      () => false,
      () => true,
    );
    const counts = existsSync(results)
      ? JSON.parse(readFileSync(results, "utf8"))
      : { passed: 0, failed: 0, skipped: 0 };
    rmSync(results, { force: true });
    const failures = failed && counts.failed === 0 ? 1 : counts.failed;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    process.stdout.write(`${counts.passed} passed, ${failures} failed${skipped}\n`);
    return failures === 0 ? 0 : 1;
  },
};

try {
  checkNode(process.versions.node);
  const [name = "start", ...parameters] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (command === undefined)
    throw new SetupError(`There is no "${name}"; use one of ${Object.keys(COMMANDS).join(", ")}`);
  process.exitCode = await command(parameters);
} catch (error) {
  say(error instanceof SetupError ? error.message : (error.stack ?? String(error)));
  process.exitCode = 1;
}
process.exit();
