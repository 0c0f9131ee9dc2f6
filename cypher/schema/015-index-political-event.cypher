// Entity browsing asks for one label of the current revisions.
CREATE INDEX political_event_by_revision IF NOT EXISTS
FOR (n:PoliticalEvent) ON (n.revision)
