MATCH (start:Actor {revision: $revision})-[fact:TOOK_POSITION]->(end:Argument)
RETURN fact {.*} AS properties, type(fact) AS type, start.id AS start, end.id AS end
