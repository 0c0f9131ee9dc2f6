import { readConfig } from "./config.ts";
import { showProgressOn } from "./database/managed-neo4j/index.ts";
import { Product } from "./product.ts";

/**
 * Runs the product until a signal ends it: prints one ready line on standard output, everything else on standard
 * error. `clientBuilt` resolves when the client's files are there. Resolves to the exit code.
 */
export async function runEntente(clientBuilt = Promise.resolve()): Promise<number> {
  const progress = showProgressOn(process.stderr);
  let product: Product | null = null;
  const stopped = new Promise<number>((resolve) => {
    const end = (): void => {
      progress.close();
      (product?.stop() ?? Promise.resolve()).then(
        () => resolve(0),
        () => resolve(1),
      );
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
  });
  const started = (async () => {
    product = new Product(readConfig(), progress.report);
    await product.start(clientBuilt);
    progress.close();
    process.stdout.write(`Entente is ready at ${product.url}\n`);
    return await stopped;
  })().catch(async (error: unknown) => {
    progress.close();
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await product?.stop();
    return 1;
  });
  return await Promise.race([started, stopped]);
}

// Run as a script, as in the container image, where everything is installed and built.
if (import.meta.filename === process.argv[1]) process.exit(await runEntente());
