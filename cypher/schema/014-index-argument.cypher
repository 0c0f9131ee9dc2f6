// Entity browsing asks for one label of the current revisions.
CREATE INDEX argument_by_revision IF NOT EXISTS
FOR (n:Argument) ON (n.revision)
