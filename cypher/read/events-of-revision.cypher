MATCH (n:PoliticalEvent {revision: $revision})
RETURN n {.*} AS properties
