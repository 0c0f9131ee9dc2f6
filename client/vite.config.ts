import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [react()],
  resolve: { alias: { "@entente/core": here("../core/src/index.ts") } },
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    rolldownOptions: { input: { index: here("index.html"), graphiql: here("graphiql.html") } },
  },
});
