UNWIND $rows AS row
CREATE (n:Passage:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
