// A dataset is found by its id.
CREATE CONSTRAINT dataset_id_is_unique IF NOT EXISTS
FOR (n:Dataset) REQUIRE n.id IS UNIQUE
