import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { ALIASES } from "./vite.aliases.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** GraphiQL's stylesheet carries its fonts as data: URLs, which font-src 'self' refuses; ours take their place. */
const withoutInlineFonts: Plugin = {
  name: "without-inline-fonts",
  enforce: "pre",
  transform: (code, id) =>
    /graphiql\/dist\/style\.css/.test(id) ? code.replace(/@font-face\s*\{[^}]*\}/g, "") : null,
};

/** A module of the page by its path in `src`. */
const module = (path: string): string => here(`./src/${path}`);

/** All that a module imports, and that these import, without `import()`. */
function reachedFrom(start: string, modules: ModuleGraph): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  }
  reached.delete(start);
  return reached;
}

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * The few files in which the code of the first picture comes: what asks for the story, React, what GraphiQL has too, and
 * the page. Rolldown by itself makes a file for each set of pages and parts that share some modules, of which the page
 * needs sixty.
 */
const OPENING_CHUNKS = [
  chunkOf("opening", "app/main.ts"),
  { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  chunkOf("base", "app/page.tsx", "graphiql/main.tsx"),
  // Rolldown adds all that it uses.
  { name: "page", test: (id: string) => id === module("app/page.tsx") },
];

/** A chunk of all that each of these modules imports, without the styles, and without themselves: they act when loaded. */
function chunkOf(name: string, ...starts: readonly string[]) {
  let reached: readonly ReadonlySet<string>[] | null = null;
  return {
    debugName: name,
    name: (id: string, modules: ModuleGraph): string | null => {
      reached ??= starts.map((start) => reachedFrom(module(start), modules));
      if (id.endsWith(".css")) return null;
      return reached.every((one) => one.has(id)) ? name : null;
    },
  };
}

/** Bytes of the script that asks for the story: it comes before all else. */
const MOST_TO_OPEN = 20_000;

const STYLE_SHEET = /^ *<link rel="stylesheet"[^>]*>\n/gm;

/** What index.html is sent together with: the page's code and style, which its first file imports, and the fonts. */
const preloadOpening: Plugin = {
  name: "preload-opening",
  transformIndexHtml: {
    order: "post",
    handler: (html, { filename, bundle = {} }) => {
      const files = Object.keys(bundle);
      const find = (pattern: RegExp): string[] => {
        const found = files.filter((file) => pattern.test(file)).map((file) => `/${file}`);
        if (found.length === 0) throw new Error(`No file of the client is ${pattern}`);
        return found;
      };
      const [opening = ""] = find(/\/opening-[^/]+\.js$/);
      const script = bundle[opening.slice(1)];
      if (script?.type === "chunk" && script.code.length > MOST_TO_OPEN)
        throw new Error(`${opening} is too large: app/main.ts and what it imports may import no core`);
      const [style = ""] = find(/\/page-[^/]+\.css$/);
      const isIndex = filename.endsWith("index.html");
      const sheets = html.match(STYLE_SHEET) ?? [];
      // The styles of parts come first: those of the whole page have the last word, above all on paper.
      const ordered = [
        ...(isIndex ? [`    <link rel="stylesheet" crossorigin href="${style}">\n`] : []),
        ...sheets.filter((sheet) => sheet.includes(style)),
        ...sheets.filter((sheet) => !sheet.includes(style)),
      ];
      const preloads = isIndex
        ? [
            ...find(/\/(page|react|base|rolldown-runtime)-[^/]+\.js$/).map(
              (file) => `    <link rel="modulepreload" crossorigin href="${file}">\n`,
            ),
            ...find(/\/(inter|source-serif-4)-latin-wght-normal-[^/]+$/).map(
              (file) => `    <link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">\n`,
            ),
          ]
        : [];
      return html
        .replace(STYLE_SHEET, "")
        .replace(/^ *<\/head>/m, (end) => `${[...preloads, ...ordered].join("")}${end}`);
    },
  },
};

export default defineConfig({
  root: here("."),
  plugins: [withoutInlineFonts, react(), preloadOpening],
  worker: { format: "es" },
  resolve: {
    alias: ALIASES,
  },
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    // Fonts and pictures come as files: the page's policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One long chunk is GraphiQL's editor, on a page of its own.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        index: here("index.html"),
        graphiql: here("graphiql.html"),
        embed: here("embed.html"),
        film: here("film.html"),
      },
      output: { codeSplitting: { groups: OPENING_CHUNKS } },
    },
  },
});
