import { gzipSync } from "node:zlib";
import {
  type Dataset,
  datasetToLayOut,
  finishLayout,
  indexStory,
  type LayoutForm,
  PLAIN_LANGUAGE,
  USUAL_ARRANGEMENT,
  withAgreementTies,
  withComputedFactions,
} from "@entente/core";

/** A story to lay out in the usual arrangement, with only what its layout needs, since that is copied to the thread. */
export interface LayoutTask {
  readonly dataset: Dataset;
  readonly form: LayoutForm;
}

export function layoutTaskOf(dataset: Dataset, form: LayoutForm): LayoutTask {
  return { dataset: datasetToLayOut(withAgreementTies(dataset)), form };
}

/** Lays a story out, and returns its final layout as JSON, compressed by gzip. */
export function layOutCompressed({ dataset, form }: LayoutTask): Uint8Array<ArrayBuffer> {
  const index = withComputedFactions(indexStory(dataset), PLAIN_LANGUAGE);
  const layout = finishLayout(index, { ...USUAL_ARRANGEMENT, form });
  return Uint8Array.from(gzipSync(JSON.stringify(layout), { level: 9 }));
}
