UNWIND $rows AS row
CREATE (n:TourStop:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
SET n.earliest = date(row.earliest), n.latest = date(row.latest)
