// corroboration: statements by the number of independent outlets that carry them
// param minimum: integer = 2, outlets at least (a wire copy counts once)
// param limit: integer = 50, rows at most
// returns subject, predicate, object, polarity, modality, publishers, articles, quotes, outlets, statement
// example newsgraph query corroboration --minimum 3
MATCH (x:Statement)
WHERE x.publishers >= $minimum
MATCH (x)-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
WITH x, coalesce(a.publisher, 'unknown') AS outlet, count(v) AS quotes
ORDER BY outlet
WITH x, collect(outlet) AS outlets, sum(quotes) AS quotes
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN s.name AS subject, x.predicate AS predicate, o.name AS object, x.polarity AS polarity,
  x.modality AS modality, x.publishers AS publishers, x.articles AS articles, quotes, outlets, x.id AS statement
ORDER BY publishers DESC, articles DESC, quotes DESC, subject, predicate, object, statement
LIMIT $limit;
