MATCH (revision:Revision {id: $revision})
RETURN revision {.*} AS revision, timestamp() - revision.touchedAt AS idleMilliseconds
