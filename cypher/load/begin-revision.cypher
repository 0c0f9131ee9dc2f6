// A revision is served only once `complete` is true and its dataset points at it. Its id is
// unique, so of two imports that begin it at once one fails.
CREATE (revision:Revision {id: $revision})
SET revision.dataset = $dataset, revision.complete = false, revision.touchedAt = timestamp()
