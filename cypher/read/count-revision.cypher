// What was written of a revision: nodes and facts.
MATCH (n:StoryNode {revision: $revision})
RETURN count(n) AS nodes, sum(COUNT { (n)-->() }) AS facts
