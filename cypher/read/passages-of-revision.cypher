MATCH (passage:Passage {revision: $revision})-[:IN]->(source:Source)
RETURN passage {.*, source: source.id} AS properties
