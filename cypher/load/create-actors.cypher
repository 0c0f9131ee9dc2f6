UNWIND $rows AS row
CREATE (n:Actor:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
