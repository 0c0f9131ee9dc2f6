// Switches a dataset to a new revision in one step: the old revision is served before it, the new one after it.
MATCH (revision:Revision {id: $revision})
SET revision += $properties, revision.complete = true
MERGE (dataset:Dataset {id: $dataset})
WITH dataset, revision, dataset.revision AS previous
SET dataset.revision = $revision,
    dataset.previousRevision = CASE WHEN previous = $revision THEN dataset.previousRevision ELSE previous END,
    dataset.language = revision.language, dataset.titles = revision.titles, dataset.descriptions = revision.descriptions,
    dataset.attributeColumns = revision.attributeColumns,
    dataset.timeKind = revision.timeKind, dataset.timeUnit = revision.timeUnit, dataset.timeStep = revision.timeStep,
    dataset.timeZero = date(revision.timeZero),
    dataset.title = revision.title, dataset.description = revision.description, dataset.licence = revision.licence,
    dataset.periodFrom = date(revision.periodFrom), dataset.periodTo = date(revision.periodTo)
RETURN previous
