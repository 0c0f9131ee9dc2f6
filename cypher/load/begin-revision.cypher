// A revision is served only once `complete` is true and its dataset points at it. Of two imports that begin it at once,
// the uniqueness of its id lets one through.
CREATE (revision:Revision {id: $revision})
SET revision.dataset = $dataset, revision.complete = false, revision.touchedAt = timestamp()
