// denials: what is denied or said not to be so, and by whom
// param entity: entity = "", only what involves this one
// param limit: integer = 50, rows at most
// returns publishedAt, subject, predicate, object, modality, attributedTo, quote, publisher, article, statement
// example newsgraph query denials
MATCH (x:Statement {polarity: 'negated'})-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
WHERE $entity = '' OR s.id = $entity OR o.id = $entity
MATCH (x)-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
OPTIONAL MATCH (v)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN a.publishedAt AS publishedAt, s.name AS subject, x.predicate AS predicate, o.name AS object,
  x.modality AS modality, speaker.name AS attributedTo, v.quote AS quote, a.publisher AS publisher, a.id AS article,
  x.id AS statement
ORDER BY publishedAt, article, v.start, statement, v.id
LIMIT $limit;
