UNWIND $rows AS row
CREATE (n:Faction:StoryNode)
SET n = row.properties, n.revision = $revision, n.dataset = $dataset
SET n.validFrom = date(row.validFrom), n.validTo = date(row.validTo),
    n.validFromEarliest = date(row.validFromEarliest), n.validToLatest = date(row.validToLatest)
