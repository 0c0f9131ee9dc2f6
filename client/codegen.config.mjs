import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  schema: here("../schema.generated.graphql"),
  documents: [here("src/api/operations.ts")],
  ignoreNoDocuments: false,
  generates: {
    [here("src/api/generated/")]: {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        useTypeImports: true,
        enumsAsTypes: true,
        onlyOperationTypes: true,
        scalars: { Date: "string", JSON: "unknown" },
      },
    },
  },
};
