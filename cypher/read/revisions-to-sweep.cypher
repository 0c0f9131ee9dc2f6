// Revisions that no dataset points at or pointed at before its last import: remains of a crash, and old revisions.
// A revision that another import is writing now is left out.
MATCH (revision:Revision {dataset: $dataset})
OPTIONAL MATCH (dataset:Dataset {id: $dataset})
WITH revision, dataset
WHERE revision.id <> $keep
  AND (dataset IS NULL OR NOT revision.id IN [dataset.revision, coalesce(dataset.previousRevision, '')]
       OR NOT revision.complete)
  AND (revision.complete OR timestamp() - revision.touchedAt > $idleMilliseconds)
RETURN revision.id AS revision
