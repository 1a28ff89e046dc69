// hearsay: facts that stand only on what somebody said, with those who said it
// param entity: entity = "", only what involves this one
// param limit: integer = 50, rows at most
// returns subject, predicate, object, speakers, articles, publishers, statement
// example newsgraph query hearsay --limit 10
MATCH (x:Statement)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
WHERE x.polarity = 'affirmed' AND x.modality = 'actual' AND x.claimed
  AND ($entity = '' OR s.id = $entity OR o.id = $entity)
MATCH (x)-[:EVIDENCED_BY]->(:Evidence)-[:ATTRIBUTED_TO]->(speaker:Entity)
WITH DISTINCT x, s, o, speaker.name AS speaker
ORDER BY speaker
WITH x, s, o, collect(speaker) AS speakers
RETURN s.name AS subject, x.predicate AS predicate, o.name AS object, speakers, x.articles AS articles,
  x.publishers AS publishers, x.id AS statement
ORDER BY publishers DESC, articles DESC, subject, predicate, object, statement
LIMIT $limit;
