MATCH (n:StoryNode {revision: $revision})
WITH n LIMIT 20000
DETACH DELETE n
RETURN count(*) AS deleted
