MATCH (n:Argument {revision: $revision})
RETURN n {.*} AS properties
