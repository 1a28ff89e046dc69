// why: the evidence of a statement - each passage, who published it and who is credited with it
// param statement: statement, its id
// returns subject, predicate, object, title, polarity, modality, quote, attributedTo, publisher, publishedAt, headline, url, article, start, end, rule, confidence
// example newsgraph query why st:0123456789abcdef0123
MATCH (x:Statement {id: $statement})-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (v)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN s.name AS subject, x.predicate AS predicate, o.name AS object, x.title AS title, x.polarity AS polarity,
  x.modality AS modality, v.quote AS quote, speaker.name AS attributedTo, a.publisher AS publisher,
  a.publishedAt AS publishedAt, a.title AS headline, a.url AS url, a.id AS article, v.start AS start, v.end AS end,
  v.rule AS rule, v.confidence AS confidence
ORDER BY publishedAt, article, start, end, attributedTo, v.id;
