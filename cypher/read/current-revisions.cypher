// The revision that each dataset points at.
MATCH (dataset:Dataset)
RETURN dataset.id AS dataset, dataset.revision AS revision, dataset.title AS title
ORDER BY dataset
