// timeline: what is reported about an entity, in order of publication
// param id: entity, what it is about
// param since: date = "", first day
// param until: date = "", first day that is no longer shown
// param limit: integer = 100, rows at most
// returns publishedAt, subject, predicate, object, polarity, modality, publisher, quote, article, statement
// example newsgraph query timeline Colombia --since 2024-03-01
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(x:Statement)
WITH DISTINCT x
MATCH (x)-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
WHERE ($since = '' OR a.publishedAt >= $since) AND ($until = '' OR a.publishedAt < $until)
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN a.publishedAt AS publishedAt, s.name AS subject, x.predicate AS predicate, o.name AS object,
  x.polarity AS polarity, x.modality AS modality, a.publisher AS publisher, v.quote AS quote, a.id AS article,
  x.id AS statement
ORDER BY publishedAt, article, v.start, statement, v.id
LIMIT $limit;
