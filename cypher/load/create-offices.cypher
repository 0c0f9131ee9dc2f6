UNWIND $rows AS row
CREATE (n:Office:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
