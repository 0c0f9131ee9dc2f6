MATCH (n:Source {revision: $revision})
RETURN n {.*} AS properties
