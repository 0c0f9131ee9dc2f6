UNWIND $rows AS row
MATCH (start:Actor {revision: $revision, id: row.start})
USING INDEX SEEK start:Actor(revision, id)
MATCH (end:Actor {revision: $revision, id: row.end})
USING INDEX SEEK end:Actor(revision, id)
CREATE (start)-[fact:ALLIED_WITH]->(end)
SET fact = row.properties
SET fact.validFrom = date(row.validFrom), fact.validTo = date(row.validTo),
    fact.validFromEarliest = date(row.validFromEarliest), fact.validToLatest = date(row.validToLatest)
