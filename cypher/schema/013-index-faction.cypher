// Entity browsing asks for one label of the current revisions.
CREATE INDEX faction_by_revision IF NOT EXISTS
FOR (n:Faction) ON (n.revision)
