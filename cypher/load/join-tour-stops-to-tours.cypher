UNWIND $rows AS row
MATCH (stop:TourStop {revision: $revision, id: row.start})
USING INDEX SEEK stop:TourStop(revision, id)
MATCH (tour:Tour {revision: $revision, id: row.end})
USING INDEX SEEK tour:Tour(revision, id)
CREATE (stop)-[:STOP_OF]->(tour)
