// Gives up the making of a layout.
MATCH (layout:StoryLayout {revision: $revision, engine: $engine, form: $form, claim: $claim})
WHERE layout.content IS NULL
DETACH DELETE layout
