MATCH (n:Faction {revision: $revision})
RETURN n {.*} AS properties
