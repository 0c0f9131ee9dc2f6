import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "../graphql/executable-schema.ts";

/** The committed schema that the client's types are generated from. */
const TARGET = fileURLToPath(new URL("../../../schema.generated.graphql", import.meta.url));

const schema = await createSchema(null);
await writeFile(TARGET, `${printSchema(lexicographicSortSchema(schema))}\n`);
