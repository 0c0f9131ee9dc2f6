MATCH (n:Office {revision: $revision})
RETURN n {.*} AS properties
