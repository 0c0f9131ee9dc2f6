MATCH (stop:TourStop {revision: $revision})-[:STOP_OF]->(tour:Tour)
RETURN stop {.*, tour: tour.id} AS properties
