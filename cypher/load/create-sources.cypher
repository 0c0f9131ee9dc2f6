UNWIND $rows AS row
CREATE (n:Source:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
