// Ids are unique within a revision: two revisions of a dataset stand side by side.
CREATE CONSTRAINT tour_id_is_unique_in_its_revision IF NOT EXISTS
FOR (n:Tour) REQUIRE (n.revision, n.id) IS UNIQUE
