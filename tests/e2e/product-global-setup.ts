import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { databasesOf, inheritedEnvironment, ProductProcess } from "../product-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the product that browser tests share. */
    readonly productUrl: string;
  }
}

/** One started product for the browser tests: own port, own folder, ended when they end. */
export default async function serveProduct(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "entente-e2e-"));
  const product = new ProductProcess({ ...inheritedEnvironment(), ENTENTE_HOME: home });
  project.provide("productUrl", await product.laidOut());
  return async () => {
    await product.kill("SIGINT");
    const left = await databasesOf(home);
    await rm(home, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`the product left its database running: ${left.join(", ")}`);
  };
}
