// Entity browsing asks for one label of the current revisions.
CREATE INDEX passage_by_revision IF NOT EXISTS
FOR (n:Passage) ON (n.revision)
