UNWIND $rows AS row
MATCH (passage:Passage {revision: $revision, id: row.start})
USING INDEX SEEK passage:Passage(revision, id)
MATCH (source:Source {revision: $revision, id: row.end})
USING INDEX SEEK source:Source(revision, id)
CREATE (passage)-[:IN]->(source)
