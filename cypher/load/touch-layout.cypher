// Shows other servers that this one is still making the layout.
MATCH (layout:StoryLayout {revision: $revision, engine: $engine, form: $form, claim: $claim})
SET layout.touchedAt = timestamp()
