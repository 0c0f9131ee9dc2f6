import { AIF } from "../aif/aif.ts";
import { ARGDOWN } from "../argdown/argdown.ts";
import { ARROW } from "../columnar/arrow.ts";
import { PARQUET } from "../columnar/parquet.ts";
import type { Format } from "../contract/format.ts";
import { CYPHER_SCRIPT } from "../cypher/cypher-script.ts";
import { cytoscapeJson } from "../cytoscape-json/cytoscape-json.ts";
import { PACKAGE_ARCHIVE, PACKAGE_FOLDER } from "../dataset-package/package-writers.ts";
import { DNA_DATABASE } from "../dna/dna-database.ts";
import { DNA_EVENT_LIST } from "../dna/dna-event-list.ts";
import { DYADS } from "../dyads/dyads.ts";
import { EDGE_LIST } from "../edge-list/edge-list.ts";
import { WORKBOOK } from "../edge-list/workbook.ts";
import { gexf } from "../gexf/gexf.ts";
import { graphml } from "../graphml/graphml.ts";
import { MATRICES } from "../matrix/matrices.ts";
import { STANCE_MATRICES } from "../matrix/stance-matrices.ts";
import { nodeLink } from "../node-link/node-link.ts";

/**
 * Every format (docs/your-own-data.md); a new one is added here alone. Of equally sure ones the first reads. The dataset
 * package is read by import-package.ts, because it is a finished story.
 */
export const FORMATS: readonly Format[] = [
  PACKAGE_FOLDER,
  PACKAGE_ARCHIVE,
  AIF,
  ARGDOWN,
  ARROW,
  CYPHER_SCRIPT,
  cytoscapeJson,
  DNA_DATABASE,
  DNA_EVENT_LIST,
  DYADS,
  gexf,
  graphml,
  MATRICES,
  nodeLink,
  PARQUET,
  STANCE_MATRICES,
  WORKBOOK,
  EDGE_LIST,
];

/** Finds a format by its id; null where there is none. */
export function findFormat(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
