UNWIND $rows AS row
CREATE (n:Argument:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
