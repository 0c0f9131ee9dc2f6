// A revision is found by its id.
CREATE CONSTRAINT revision_id_is_unique IF NOT EXISTS
FOR (n:Revision) REQUIRE n.id IS UNIQUE
