import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { ALIASES } from "./vite.aliases.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Each up to its own end: the script has the ends of other elements in its texts. */
const INLINE = {
  script: /<script type="module"[^>]*>([\s\S]*?)<\/script>/g,
  style: /<style[^>]*>([\s\S]*?)<\/style>/g,
} as const;
const NO_POLICY = `content="default-src 'none'"`;

function hashesOf(html: string, element: RegExp): string[] {
  return [...html.matchAll(element)].map(([, content = ""]) => {
    if (content.trim() === "") throw new Error("The page was not inlined");
    return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
  });
}

/** The file may do what its own script and style do, and reach for nothing: each is named by its hash. */
const policyByHash: Plugin = {
  name: "policy-by-hash",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        const html = String(file.source);
        // The styles stand outside the script, and what looks like one within it is none.
        const hashes = {
          script: hashesOf(html, INLINE.script),
          style: hashesOf(html.replaceAll(INLINE.script, ""), INLINE.style),
        };
        if (hashes.script.length !== 1 || !html.includes(NO_POLICY))
          throw new Error("The page was not inlined");
        const policy = [
          "default-src 'none'",
          // The explorer reads databases by SQLite as WebAssembly, which runs no text.
          `script-src ${[...hashes.script, ...(file.fileName === "site.html" ? ["'wasm-unsafe-eval'"] : [])].join(" ")}`,
          `style-src ${hashes.style.join(" ")}`,
          "font-src data:",
          "img-src data: blob:",
          "worker-src blob:",
          "base-uri 'none'",
          "form-action 'none'",
        ].join("; ");
        file.source = html.replace(NO_POLICY, () => `content="${policy}"`);
      }
    },
  },
};

/** The workers' own files are dropped: the page carries its workers within itself. */
const oneFileAlone: Plugin = {
  name: "one-file-alone",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler: (_options, bundle) => {
      for (const name of Object.keys(bundle)) if (!name.endsWith(".html")) delete bundle[name];
    },
  },
};

/**
 * The player (`--mode player`) or the whole explorer (`--mode site`) as one file, to be filled with a story: it needs no
 * server and no network.
 */
export default defineConfig(({ mode }) => ({
  root: here("."),
  publicDir: false,
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true }), policyByHash, oneFileAlone],
  resolve: {
    alias: ALIASES,
  },
  build: {
    outDir: here("dist"),
    emptyOutDir: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: { [mode]: here(`${mode}.html`) } },
  },
}));
