// claims: what a source is credited with having said
// param source: entity, the speaker
// param limit: integer = 100, rows at most
// returns publishedAt, subject, predicate, object, polarity, modality, quote, publisher, article, statement
// example newsgraph query claims Ecuador
MATCH (e:Entity {id: $source})<-[:ATTRIBUTED_TO]-(v:Evidence)<-[:EVIDENCED_BY]-(x:Statement)
MATCH (v)-[:IN_ARTICLE]->(a:Article)
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN a.publishedAt AS publishedAt, s.name AS subject, x.predicate AS predicate, o.name AS object,
  x.polarity AS polarity, x.modality AS modality, v.quote AS quote, a.publisher AS publisher, a.id AS article,
  x.id AS statement
ORDER BY publishedAt, article, v.start, statement, v.id
LIMIT $limit;
