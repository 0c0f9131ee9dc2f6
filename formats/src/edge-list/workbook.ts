import type { Format } from "../contract/format.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** The tables of an edge list as one workbook; the reader of edge lists reads it. */
export const WORKBOOK: Format = {
  id: "xlsx",
  name: "Edge list as a workbook",
  extensions: ["xlsx"],
  write: (dataset) => writeWorkbook(dataset),
};
