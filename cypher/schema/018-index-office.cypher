// Entity browsing asks for one label of the current revisions.
CREATE INDEX office_by_revision IF NOT EXISTS
FOR (n:Office) ON (n.revision)
