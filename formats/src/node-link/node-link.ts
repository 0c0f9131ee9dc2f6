import type { FileHead, Format } from "../contract/format.ts";
import { NODE_LINK, readNodeLink } from "./read-node-link.ts";
import { writeNodeLink } from "./write-node-link.ts";

/** The JSON of nodes and links that NetworkX and D3 share. */
export const nodeLink: Format = {
  ...NODE_LINK,
  extensions: ["json"],
  recognise: ([head, ...others]) => (head === undefined || others.length > 0 ? 0 : sureness(head)),
  read: readNodeLink,
  write: writeNodeLink,
};

function sureness({ text }: FileHead): number {
  // The nodes of argument maps in AIF have a nodeID, those of Cytoscape have their data in an object.
  if (!/^\s*\{/.test(text) || !/"(?:nodes|links|edges)"\s*:\s*\[/.test(text)) return 0;
  if (/"nodeID"|"elements"\s*:|"data"\s*:\s*\{/.test(text)) return 0;
  return /"(?:directed|multigraph|links)"\s*:/.test(text) ? 0.9 : 0.6;
}
