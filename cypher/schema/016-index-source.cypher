// Entity browsing asks for one label of the current revisions.
CREATE INDEX source_by_revision IF NOT EXISTS
FOR (n:Source) ON (n.revision)
