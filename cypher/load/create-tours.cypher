UNWIND $rows AS row
CREATE (n:Tour:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
