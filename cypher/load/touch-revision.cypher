// Tells other imports that this one is alive.
MATCH (revision:Revision {id: $revision})
SET revision.touchedAt = timestamp()
