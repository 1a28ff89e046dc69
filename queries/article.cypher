// article: what one article says, in the order it says it
// param id: article, its id
// param limit: integer = 200, rows at most
// returns start, subject, predicate, object, title, polarity, modality, attributedTo, confidence, quote, statement
// example newsgraph query article libya-talks-1-maghreb-wire
MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(v:Evidence)<-[:EVIDENCED_BY]-(x:Statement)
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (v)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN v.start AS start, s.name AS subject, x.predicate AS predicate, o.name AS object, x.title AS title,
  x.polarity AS polarity, x.modality AS modality, speaker.name AS attributedTo, v.confidence AS confidence,
  v.quote AS quote, x.id AS statement
ORDER BY start, statement, v.id
LIMIT $limit;
