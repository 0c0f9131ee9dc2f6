// Reading and sweeping a revision start from its nodes.
CREATE INDEX story_node_by_revision IF NOT EXISTS
FOR (n:StoryNode) ON (n.revision)
