// new-since: statements first seen on or after a day
// param since: date, the day
// param limit: integer = 100, rows at most
// returns firstSeen, subject, predicate, object, polarity, modality, articles, publishers, statement
// example newsgraph query new-since 2024-03-12
MATCH (x:Statement)
WHERE x.firstSeen >= $since
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN x.firstSeen AS firstSeen, s.name AS subject, x.predicate AS predicate, o.name AS object,
  x.polarity AS polarity, x.modality AS modality, x.articles AS articles, x.publishers AS publishers,
  x.id AS statement
ORDER BY firstSeen, publishers DESC, subject, predicate, object, statement
LIMIT $limit;
