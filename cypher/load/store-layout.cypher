// Stores a layout whole, and removes those of older engines. No row says that the claim or the revision is gone.
MATCH (revision:Revision {id: $revision})-[:HAS_LAYOUT]->
  (layout:StoryLayout {revision: $revision, engine: $engine, form: $form, claim: $claim})
SET layout.content = $content
REMOVE layout.claim, layout.touchedAt, layout.askedBy
WITH revision, layout
OPTIONAL MATCH (revision)-[:HAS_LAYOUT]->(older:StoryLayout {form: $form}) WHERE older.engine < $engine
DETACH DELETE older
RETURN layout.form AS form
