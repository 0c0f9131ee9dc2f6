UNWIND $rows AS row
MATCH (start:Argument {revision: $revision, id: row.start})
USING INDEX SEEK start:Argument(revision, id)
MATCH (end:Argument {revision: $revision, id: row.end})
USING INDEX SEEK end:Argument(revision, id)
CREATE (start)-[fact:UNDERCUTS]->(end)
SET fact = row.properties
SET fact.validFrom = date(row.validFrom), fact.validTo = date(row.validTo),
    fact.validFromEarliest = date(row.validFromEarliest), fact.validToLatest = date(row.validToLatest)
