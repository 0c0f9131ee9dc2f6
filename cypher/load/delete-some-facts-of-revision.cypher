MATCH (:StoryNode {revision: $revision})-[fact]->()
WITH fact LIMIT 20000
DELETE fact
RETURN count(*) AS deleted
