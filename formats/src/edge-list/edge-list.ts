import type { FileHead, Format } from "../contract/format.ts";
import { isWorkbook, readEdgeList } from "./read-edge-list.ts";
import { writeEdgeList } from "./write-edge-list.ts";

const NAME = { id: "csv", name: "Edge list" };

/** Tables of ties and actors as CSV, TSV or workbook. */
export const EDGE_LIST: Format = {
  ...NAME,
  extensions: ["csv", "tsv", "tab", "txt", "xlsx"],
  recognise: (heads) => (heads.every(isTable) ? 0.3 : 0),
  read: async (files, options) => await readEdgeList(NAME, files, options),
  write: writeEdgeList,
};

function isTable({ file, text, bytes }: FileHead): boolean {
  if (isWorkbook(file.name)) return bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (text.trim() === "" || /^\s*[<{[]/.test(text)) return false;
  return /[.](?:csv|tsv|tab|txt|edges|edgelist)$/i.test(file.name) || /^[^\n\r]*[,;\t|]/.test(text);
}
