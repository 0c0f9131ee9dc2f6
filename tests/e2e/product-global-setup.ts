import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { databasesOf, ProductProcess } from "../product-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product answers that all browser tests share which need nothing of their own. */
    readonly productUrl: string;
  }
}

/** What the product reads itself, and what the test runner sets for its own. */
const NOT_INHERITED =
  /^(?:PORT|HOST|ENTENTE_.*|NEO4J_.*|EMBED_ORIGINS|REQUEST_DEADLINE_MS|NODE_ENV|NODE_OPTIONS|VITEST.*)$/;

/** On a new machine this product is the first to fetch Neo4j: it needs what the network needs (proxy, certificates). */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || NOT_INHERITED.test(name) ? [] : [[name, value]],
    ),
  );
}

/** One started product for the browser tests: own port, own folder, ended when they end. */
export default async function serveProduct(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "entente-e2e-"));
  const product = new ProductProcess({ ...inherited(), ENTENTE_HOME: home });
  project.provide("productUrl", await product.ready());
  return async () => {
    await product.kill("SIGINT");
    const left = await databasesOf(home);
    await rm(home, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`the product left its database running: ${left.join(", ")}`);
  };
}
