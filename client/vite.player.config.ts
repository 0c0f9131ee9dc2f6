import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const INLINE = /<(script type="module"|style)[^>]*>([\s\S]*?)<\/(?:script|style)>/g;
const NO_POLICY = `content="default-src 'none'"`;

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
        const hashes = { script: [] as string[], style: [] as string[] };
        for (const [, tag = "", content = ""] of html.matchAll(INLINE)) {
          if (content.trim() === "") throw new Error("The player was not inlined");
          const hash = createHash("sha256").update(content).digest("base64");
          hashes[tag.startsWith("script") ? "script" : "style"].push(`'sha256-${hash}'`);
        }
        if (hashes.script.length !== 1 || !html.includes(NO_POLICY))
          throw new Error("The player was not inlined");
        const policy = [
          "default-src 'none'",
          `script-src ${hashes.script.join(" ")}`,
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

/** The player as one file, to be filled with a story: it needs no server and no network. */
export default defineConfig({
  root: here("."),
  publicDir: false,
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true }), policyByHash],
  resolve: { alias: { "@entente/core": here("../core/src/index.ts") } },
  build: {
    outDir: here("dist"),
    emptyOutDir: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: { player: here("player.html") } },
  },
});
