// Entity browsing asks for one label of the current revisions.
CREATE INDEX actor_by_revision IF NOT EXISTS
FOR (n:Actor) ON (n.revision)
