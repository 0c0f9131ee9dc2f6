MATCH (n:Actor {revision: $revision})
RETURN n {.*} AS properties
