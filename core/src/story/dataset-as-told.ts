import type { Dataset } from "../model/dataset.ts";

/** A dataset without what was computed of it for showing it: ties of agreement, factions and their memberships. */
export function datasetAsTold(dataset: Dataset): Dataset {
  const { agreementTies, areFactionsComputed = false, ...told } = dataset;
  return {
    ...told,
    ...(agreementTies === undefined ? {} : { ties: [] }),
    ...(areFactionsComputed ? { factions: [], memberships: [] } : {}),
  };
}
