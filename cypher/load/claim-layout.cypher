// Gives the making of a layout to one server: a row says that it is this one. A claim that is no longer touched counts
// as that of a killed server. Setting `askedBy` locks the node, so that two claims are weighed one after the other.
MATCH (revision:Revision {id: $revision})
MERGE (layout:StoryLayout {revision: $revision, engine: $engine, form: $form})
SET layout.askedBy = $claim
WITH revision, layout
WHERE layout.content IS NULL
  AND (layout.claim IS NULL OR layout.claim = $claim OR timestamp() - layout.touchedAt > $idleMilliseconds)
SET layout.claim = $claim, layout.touchedAt = timestamp()
MERGE (revision)-[:HAS_LAYOUT]->(layout)
RETURN layout.claim AS claim
