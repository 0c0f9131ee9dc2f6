UNWIND $rows AS row
MATCH (start:Actor {revision: $revision, id: row.start})
USING INDEX SEEK start:Actor(revision, id)
MATCH (end:PoliticalEvent {revision: $revision, id: row.end})
USING INDEX SEEK end:PoliticalEvent(revision, id)
CREATE (start)-[fact:TOOK_PART_IN]->(end)
SET fact = row.properties
