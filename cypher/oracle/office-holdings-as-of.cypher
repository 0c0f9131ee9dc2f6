// Office holdings on a day; preferred readings only, and no fact wholly outside the period.
// The tests' oracle for core's as-of answers.
MATCH (story:Revision {id: $revision})
MATCH (start:Actor {revision: $revision})-[fact:HELD]->(end:Office)
WITH *, CASE $certainty WHEN 'CERTAIN' THEN fact.validFrom ELSE fact.validFromEarliest END AS begins,
     CASE $certainty WHEN 'CERTAIN' THEN fact.validTo ELSE fact.validToLatest END AS ends
WHERE fact.rivalOf IS NULL
  AND (fact.validFromEarliest IS NULL OR fact.validFromEarliest < date(story.periodTo))
  AND (fact.validToLatest IS NULL OR fact.validToLatest > date(story.periodFrom))
  AND (begins IS NULL OR begins <= $asOf)
  AND (ends IS NULL OR $asOf < ends)
RETURN fact.id AS id, start.id AS actor, end.id AS office,
       CASE WHEN (fact.validFrom IS NULL OR fact.validFrom <= $asOf) AND (fact.validTo IS NULL OR $asOf < fact.validTo)
            THEN 'CERTAIN' ELSE 'POSSIBLE' END AS certainty
ORDER BY id
