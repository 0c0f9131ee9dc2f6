import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databasesOf, ProductProcess } from "../product-process.ts";

let home: string;
const started: ProductProcess[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "entente-faults-"));
});
afterAll(async () => {
  for (const product of started) if (product.child.exitCode === null) await product.kill("SIGTERM");
  for (const pid of await databasesOf(home)) process.kill(pid, "SIGKILL");
  await rm(home, { recursive: true, force: true });
});

function start(
  environment: Record<string, string> = {},
  nodeOptions: readonly string[] = [],
): ProductProcess {
  const product = new ProductProcess({ ENTENTE_HOME: home, ...environment }, nodeOptions);
  started.push(product);
  return product;
}

let shared: { readonly product: ProductProcess; readonly url: string } | null = null;

/** A product with a short deadline, which the tests share that leave it running. */
async function running(): Promise<{ readonly product: ProductProcess; readonly url: string }> {
  if (shared === null || shared.product.child.exitCode !== null) {
    const product = start({ REQUEST_DEADLINE_MS: "1500" });
    shared = { product, url: await product.ready() };
  }
  return shared;
}

/** The one line a failing start says, after its steps. */
async function failure(
  environment: Record<string, string>,
  nodeOptions: readonly string[] = [],
): Promise<string> {
  const product = start(environment, nodeOptions);
  const { code } = await product.ended;
  expect(code).toBe(1);
  expect(product.stdout).toBe("");
  const lines = product.stderr.trim().split("\n");
  expect(product.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  return lines.at(-1) ?? "";
}

async function ask(url: string, query: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.text() };
}

const FACTIONS =
  '{ networkAsOf(dataset: "bolshevik-party-1922-1929", asOf: "1925-09-01") { factions { id members { id } } } }';
const ENTITIES = "{ actors(limit: 3) { id } }";

describe("a start that cannot succeed says why in one line and what to do", () => {
  it("on a Node that is too old", async () => {
    const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.19.0'})";
    expect(await failure({}, ["--import", older])).toMatch(
      /^Entente needs Node 20\.19 or newer and this is 18\.19\.0; install/,
    );
  });

  it("on a port that is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    try {
      expect(await failure({ PORT: String(port) })).toMatch(
        new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use; .*PORT=4001 npm start$`),
      );
    } finally {
      other.close();
    }
  });

  it("on a port that is not a number", async () => {
    expect(await failure({ PORT: "four" })).toBe('PORT is "four"; write a whole number from 0 to 65535');
  });

  it("on a host that is not this machine", async () => {
    expect(await failure({ HOST: "203.0.113.7" })).toMatch(
      /^HOST is "203\.0\.113\.7", which is not an address of this machine; use 127\.0\.0\.1/,
    );
  });

  it("on a NEO4J_URI that does not answer, that is malformed, or that comes without a password", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const uri = `bolt://127.0.0.1:${port}`;
    const [closedPort, malformed, noPassword, noAddress] = await Promise.all([
      failure({ NEO4J_URI: uri, NEO4J_PASSWORD: "secret" }),
      failure({ NEO4J_URI: "http://127.0.0.1:7474", NEO4J_PASSWORD: "secret" }),
      failure({ NEO4J_URI: uri }),
      failure({ NEO4J_PASSWORD: "secret" }),
    ]);
    expect(closedPort).toBe(
      `The database at ${uri} does not answer; check NEO4J_URI and that the database is running`,
    );
    expect(malformed).toMatch(/^NEO4J_URI is "http:.*write it as neo4j:/);
    expect(noPassword).toMatch(/^NEO4J_URI is set without NEO4J_PASSWORD/);
    expect(noAddress).toMatch(/^NEO4J_PASSWORD is set without NEO4J_URI/);
  });

  it("on a NEO4J_URI that takes the connection and never speaks", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as { port: number };
    try {
      expect(await failure({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: "secret" })).toMatch(
        /does not answer; check NEO4J_URI/,
      );
    } finally {
      silent.close();
    }
  });

  it("on a machine with neither Java nor Python", async () => {
    expect(await failure({ PATH: "/nowhere", ENTENTE_HOME: `${home}/no-java` })).toMatch(
      /Java 17 or 21.*NEO4J_URI/,
    );
  });
});

describe("a running product", () => {
  it("serves its database to a guest, refuses a second product on its home, and ends within 3 s of Ctrl-C with nothing left running", async () => {
    const product = start();
    const url = await product.ready();
    expect(product.stdout).toBe(`Entente is ready at ${url}\n`);
    expect(await databasesOf(home)).toHaveLength(1);
    expect(await failure({})).toMatch(
      /^Another Entente server \(process \d+\) is already using .*ENTENTE_HOME/,
    );
    const configuration = await readFile(`${home}/neo4j/conf/neo4j.conf`, "utf8");
    const port = /bolt\.listen_address=127\.0\.0\.1:(\d+)/.exec(configuration)?.[1];
    expect(await failure({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: "not-the-password" })).toBe(
      `The database at bolt://127.0.0.1:${port} refuses the user neo4j with that password; check NEO4J_USERNAME and NEO4J_PASSWORD`,
    );
    // A product on a Neo4j of the user's own starts none.
    const password = (await readFile(`${home}/neo4j/password`, "utf8")).trim();
    const guestHome = `${home}/guest`;
    const guest = start({
      ENTENTE_HOME: guestHome,
      NEO4J_URI: `bolt://127.0.0.1:${port}`,
      NEO4J_PASSWORD: password,
    });
    expect((await ask(await guest.ready(), FACTIONS)).status).toBe(200);
    expect(await databasesOf(guestHome)).toEqual([]);
    await guest.kill("SIGINT");
    expect(await databasesOf(home)).toHaveLength(1);
    const began = Date.now();
    const { code } = await product.kill("SIGINT");
    expect([code, Date.now() - began < 3_000]).toEqual([0, true]);
    expect(await databasesOf(home)).toEqual([]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("killed at any moment comes back with its data and one database", async () => {
    for (const delay of [300, 2_500, 6_000]) {
      const product = start();
      await new Promise((resolve) => setTimeout(resolve, delay));
      await product.kill("SIGKILL");
    }
    const served = start();
    await served.ready();
    await served.kill("SIGKILL");
    const { url } = await running();
    expect(await databasesOf(home)).toHaveLength(1);
    expect((await ask(url, FACTIONS)).body).toContain(
      '{"id":"new-opposition","members":[{"id":"kamenev"},{"id":"zinoviev"}]}',
    );
  });

  it("whose database hangs answers 504 within its deadline", async () => {
    const { product, url } = await running();
    const [database] = await databasesOf(home);
    if (database === undefined) throw new Error("no database");
    process.kill(database, "SIGSTOP");
    try {
      const { status, body } = await ask(url, ENTITIES);
      expect([status, body]).toEqual([504, expect.stringContaining("TOO_SLOW")]);
    } finally {
      process.kill(database, "SIGCONT");
    }
    await product.kill("SIGINT");
  });

  it("whose database dies answers as-of questions from memory, the rest with 503, and brings it back", async () => {
    const product = start();
    const url = await product.ready();
    const [database] = await databasesOf(home);
    if (database === undefined) throw new Error("no database");
    process.kill(database, "SIGKILL");
    await expect
      .poll(async () => (await ask(url, ENTITIES)).status, { timeout: 10_000, interval: 50 })
      .toBe(503);
    expect((await ask(url, FACTIONS)).status).toBe(200);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    await expect
      .poll(async () => (await ask(url, ENTITIES)).status, { timeout: 60_000, interval: 500 })
      .toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await databasesOf(home)).toHaveLength(1);
    await product.kill("SIGTERM");
    expect(await databasesOf(home)).toEqual([]);
  });
});
