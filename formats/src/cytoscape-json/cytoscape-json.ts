import type { FileHead, Format } from "../contract/format.ts";
import { CYTOSCAPE_JSON, readCytoscapeJson } from "./read-cytoscape-json.ts";
import { writeCytoscapeJson } from "./write-cytoscape-json.ts";

/** The JSON of Cytoscape and Cytoscape.js. */
export const cytoscapeJson: Format = {
  ...CYTOSCAPE_JSON,
  extensions: ["cyjs", "json"],
  recognise: ([head, ...others]) => (head === undefined || others.length > 0 ? 0 : sureness(head)),
  read: readCytoscapeJson,
  write: writeCytoscapeJson,
};

function sureness({ file, text }: FileHead): number {
  const hasData = /"data"\s*:\s*\{/.test(text);
  if (/"elements"\s*:\s*[[{]/.test(text)) return hasData ? 1 : 0.7;
  if (hasData && /^\s*[[{]/.test(text) && /"(?:nodes|group|source)"\s*:/.test(text)) return 0.8;
  return /[.]cyjs$/i.test(file.name) ? 0.5 : 0;
}
