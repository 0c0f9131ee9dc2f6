// The layout of a revision, its content null while it is being made. No row says that there is no such revision.
MATCH (revision:Revision {id: $revision, dataset: $dataset})
OPTIONAL MATCH (layout:StoryLayout {revision: $revision, engine: $engine, form: $form})
RETURN layout.content AS content
