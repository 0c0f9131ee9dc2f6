// The numbers of nodes and facts that were written of a revision.
MATCH (n:StoryNode {revision: $revision})
RETURN count(n) AS nodes, sum(COUNT { (n)-->() }) AS facts
