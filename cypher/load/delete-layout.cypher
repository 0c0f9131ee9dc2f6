// Removes a layout that cannot be read.
MATCH (layout:StoryLayout {revision: $revision, engine: $engine, form: $form})
WHERE layout.content IS NOT NULL
DETACH DELETE layout
