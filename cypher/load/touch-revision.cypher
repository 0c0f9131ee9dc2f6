// Shows other imports that this one is still running.
MATCH (revision:Revision {id: $revision})
SET revision.touchedAt = timestamp()
