import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** GraphiQL's stylesheet carries its fonts as data: URLs, which font-src 'self' refuses; ours take their place. */
const withoutInlineFonts: Plugin = {
  name: "without-inline-fonts",
  enforce: "pre",
  transform: (code, id) =>
    /graphiql\/dist\/style\.css/.test(id) ? code.replace(/@font-face\s*\{[^}]*\}/g, "") : null,
};

export default defineConfig({
  root: here("."),
  plugins: [withoutInlineFonts, react()],
  worker: { format: "es" },
  resolve: {
    alias: {
      "@entente/core": here("../core/src/index.ts"),
      // Its authors' own minified file is smaller than what is made of the other one.
      cytoscape: "cytoscape/dist/cytoscape.esm.min.mjs",
    },
  },
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    // Fonts and pictures come as files: the page's policy allows no data: fonts.
    assetsInlineLimit: 0,
    // One long chunk is GraphiQL's editor, on a page of its own.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        index: here("index.html"),
        graphiql: here("graphiql.html"),
        embed: here("embed.html"),
        film: here("film.html"),
      },
    },
  },
});
