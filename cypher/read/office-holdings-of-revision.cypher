MATCH (start:Actor {revision: $revision})-[fact:HELD]->(end:Office)
RETURN fact {.*} AS properties, type(fact) AS type, start.id AS start, end.id AS end
