import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { LAYOUT_ENGINE } from "@entente/core";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Variables that the product reads itself, and that the test runner sets for its own. */
const NOT_INHERITED =
  /^(?:PORT|HOST|ENTENTE_.*|NEO4J_.*|EMBED_ORIGINS|REQUEST_DEADLINE_MS|NODE_ENV|NODE_OPTIONS|VITEST.*)$/;

/** The environment for a product that may be the first to fetch Neo4j: it needs the network's own (proxy, certificates). */
export function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || NOT_INHERITED.test(name) ? [] : [[name, value]],
    ),
  );
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The product started as a user starts it, in a process of its own. */
export class ProductProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  stdout = "";
  stderr = "";

  constructor(environment: Record<string, string>, nodeOptions: readonly string[] = []) {
    const { PATH = "", HOME = "" } = process.env;
    this.child = spawn(process.execPath, [...nodeOptions, "bootstrap.mjs", "start"], {
      cwd: ROOT,
      env: { PATH, HOME, PORT: "0", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child.stdout?.on("data", (chunk: Buffer) => {
      this.stdout += chunk.toString();
    });
    this.child.stderr?.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.ended = new Promise((resolve) => {
      this.child.on("close", (code, signal) => resolve({ code, signal }));
    });
  }

  /** The address of the ready line. Rejects with what the product said when it ends before. */
  async ready(): Promise<string> {
    let over = false;
    const ended = this.ended.then(() => {
      over = true;
    });
    for (;;) {
      const url = /^Entente is ready at (http:\/\/\S+)$/m.exec(this.stdout)?.[1];
      if (url !== undefined) return url;
      if (over) throw new Error(`The product ended before it was ready:\n${this.stderr}`);
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 50)), ended]);
    }
  }

  /** As `ready`, once the server has laid out every story for wide devices: then no page waits for that. */
  async laidOut(): Promise<string> {
    const url = await this.ready();
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ datasets { id revision } }" }),
    });
    const { data } = (await answer.json()) as {
      readonly data: { readonly datasets: readonly { readonly id: string; readonly revision: string }[] };
    };
    for (const { id, revision } of data.datasets) {
      const address = `${url}/layouts/${LAYOUT_ENGINE}/${id}/${revision}/wide`;
      while ((await fetch(address)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return url;
  }

  async kill(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return await this.ended;
  }
}

/** Process ids of the databases that run for a home. */
export async function databasesOf(home: string): Promise<readonly number[]> {
  const { readdir, readFile } = await import("node:fs/promises");
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found: number[] = [];
  for (const pid of pids) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.includes(`--home-dir=${home}/`) && command.includes("CommunityEntryPoint"))
      found.push(Number(pid));
  }
  return found;
}
