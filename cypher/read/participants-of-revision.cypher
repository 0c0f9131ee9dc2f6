MATCH (start:Actor {revision: $revision})-[fact:TOOK_PART_IN]->(end:PoliticalEvent)
RETURN fact {.*} AS properties, type(fact) AS type, start.id AS start, end.id AS end
