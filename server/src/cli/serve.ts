import { runEntente } from "../main.ts";

/** Runs a product that has been built, as in the container image: nothing is installed or built. */
process.exit(await runEntente(Promise.resolve()));
