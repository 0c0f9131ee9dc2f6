MATCH (start:Argument {revision: $revision})-[fact:SUPPORTS|ATTACKS|UNDERCUTS]->(end:Argument)
RETURN fact {.*} AS properties, type(fact) AS type, start.id AS start, end.id AS end
