MATCH (revision:Revision {id: $revision})
OPTIONAL MATCH (revision)-[:HAS_LAYOUT]->(layout:StoryLayout)
DETACH DELETE layout, revision
