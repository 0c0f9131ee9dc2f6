// What no dataset points at, nor pointed at before its last import: remains of a crash, and old revisions.
// What another import is writing now is left to it.
MATCH (revision:Revision {dataset: $dataset})
OPTIONAL MATCH (dataset:Dataset {id: $dataset})
WITH revision, dataset
WHERE revision.id <> $keep
  AND (dataset IS NULL OR NOT revision.id IN [dataset.revision, coalesce(dataset.previousRevision, '')]
       OR NOT revision.complete)
  AND (revision.complete OR timestamp() - revision.touchedAt > $idleMilliseconds)
RETURN revision.id AS revision
