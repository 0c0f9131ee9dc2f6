MATCH (dataset:Dataset {id: $dataset})
DELETE dataset
