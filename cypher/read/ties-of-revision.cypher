MATCH (start:Actor {revision: $revision})-[fact:ALLIED_WITH|OPPOSED_TO]->(end:Actor)
RETURN fact {.*} AS properties, type(fact) AS type, start.id AS start, end.id AS end
