import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databasesOf, inheritedEnvironment, ProductProcess } from "../product-process.ts";
import { PAGES, readBlocks } from "./command-blocks.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** The blocks that are run, by their first line, in this order, and what each prints. */
const RUN: Readonly<Record<string, RegExp>> = {
  "curl --get http://127.0.0.1:4000/graphql": /^\{"data":\{"networkAsOf":.*United Opposition.*"locator":/,
  "npm run entente -- render bolshevik-party-1922-1929 --as-of 1926-05-01 --out 1926.png":
    /1926\.png holds The Bolshevik Party/,
  "npm run entente -- publish bolshevik-party-1922-1929 --out site": /^One story is in .*site; open/m,
  "cp -r fixtures/debate-club my-story": /debate-club is sound/,
  "curl http://127.0.0.1:4000/graphql": /^\{"data":\{"coalitionsAsOf":\{"agreement":/,
  "npm run entente -- validate my-story":
    /debate-club is sound.*debate-club is unchanged.*debate-club is removed/s,
  "printf 'From;To;Sign;Since\\nAnn;Bob;+;6.4.1926\\nBob;Cat;-;1927\\n' > ties.csv":
    /ties is sound.*ties.csv is written.*ties is now at revision.*ties is removed/s,
  "npm run entente -- render fixtures/debate-club":
    /debate\.svg holds .*debate\.gif holds .*story\.html holds /s,
};

/** The blocks that are not run here, by their first line, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "curl --data-binary @my-story.zip": "needs a packed story; tests/server/give-story.test.ts gives one",
  "npm start": "the product that answers the other blocks is started by it, on a free port",
  "npm test": "runs this test",
  "HOST=0.0.0.0 npm start": "would let the network in; tests/server/rooms.test.ts has the addresses",
  "NEO4J_URI=bolt://127.0.0.1:7687": "needs a Neo4j of one's own; tests/faults/product.test.ts starts on one",
  "NEO4J_PASSWORD=choose-one docker compose up": "needs Docker",
  "npm run entente -- render bolshevik-party-1922-1929 --from 1922-01-01":
    "takes minutes; tests/export makes shorter films",
  "python3 -m venv .venv": "installs from the network; tests/notebooks runs the notebook",
};

const BLOCKS = PAGES.flatMap(readBlocks);
const COMMANDS = BLOCKS.filter(({ language }) => language === "sh");

const beginningOf = (text: string, beginnings: Readonly<Record<string, unknown>>): string | undefined =>
  Object.keys(beginnings).find(
    (beginning) =>
      text === `${beginning}\n` || text.startsWith(`${beginning} `) || text.startsWith(`${beginning}\n`),
  );

describe("the fenced blocks of the pages", () => {
  it("say what language they are in", () => {
    expect(BLOCKS.filter(({ language }) => language === "")).toEqual([]);
  });

  it("are run here, or left out for a reason", () => {
    const unknown = COMMANDS.filter(
      ({ text }) => beginningOf(text, RUN) === undefined && beginningOf(text, LEFT_OUT) === undefined,
    );
    expect(unknown).toEqual([]);
  });

  it("are all there that this test names", () => {
    const named = [...Object.keys(RUN), ...Object.keys(LEFT_OUT)];
    const found = COMMANDS.map(({ text }) => beginningOf(text, RUN) ?? beginningOf(text, LEFT_OUT));
    expect(named.filter((beginning) => !found.includes(beginning))).toEqual([]);
  });
});

describe("the commands of the pages", () => {
  let checkout: string;
  let product: ProductProcess;
  let environment: Record<string, string>;
  let url: string;
  beforeAll(async () => {
    checkout = await makeCheckout();
    environment = { ...withoutNpm(inheritedEnvironment()), ENTENTE_HOME: join(checkout, ".entente") };
    product = new ProductProcess(environment);
    url = await product.ready();
  });
  afterAll(async () => {
    await product.kill("SIGINT");
    const left = await databasesOf(join(checkout, ".entente"));
    await rm(checkout, { recursive: true, force: true });
    expect(left).toEqual([]);
  });

  it("begin with npm start and npm test as package.json has them", async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
    expect(scripts).toMatchObject({ start: "node bootstrap.mjs start", test: "node bootstrap.mjs test" });
  });

  for (const [beginning, printed] of Object.entries(RUN)) {
    for (const shell of beginning.startsWith("curl") ? ["sh", "bash"] : ["sh"]) {
      it.skipIf(!isThere(shell) || (beginning.startsWith("curl") && !isThere("curl")))(
        `${beginning} … runs as written in ${shell}`,
        async () => {
          const block = COMMANDS.find(({ text }) => beginningOf(text, { [beginning]: null }) === beginning);
          const text = (block?.text ?? "").replaceAll("http://127.0.0.1:4000", url);
          const { stdout } = await run(shell, ["-e", "-c", text], { cwd: checkout, env: environment });
          expect(stdout).toMatch(printed);
        },
      );
    }
  }
});

/** A folder that looks like a fresh clone, with the packages and builds of this one, for what commands write. */
async function makeCheckout(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "entente-docs-"));
  for (const name of await readdir(ROOT)) {
    if (name !== ".git" && name !== ".entente") await symlink(join(ROOT, name), join(folder, name));
  }
  return folder;
}

/** npm tells its children where the checkout is: these commands are to find their own. */
function withoutNpm(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:npm_.*|INIT_CWD)$/i.test(name)),
  );
}

function isThere(command: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
}
