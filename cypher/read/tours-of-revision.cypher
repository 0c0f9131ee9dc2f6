MATCH (n:Tour {revision: $revision})
RETURN n {.*} AS properties
