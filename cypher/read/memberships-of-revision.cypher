MATCH (start:Actor {revision: $revision})-[fact:MEMBER_OF]->(end:Faction)
RETURN fact {.*} AS properties, type(fact) AS type, start.id AS start, end.id AS end
