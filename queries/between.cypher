// between: every statement that links two entities, in either direction
// param a: entity, one of the two
// param b: entity, the other
// param limit: integer = 100, rows at most
// returns subject, predicate, object, title, polarity, modality, articles, publishers, firstSeen, lastSeen, statement
// example newsgraph query between Colombia Ecuador
MATCH (x:Statement)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
WHERE (s.id = $a AND o.id = $b) OR (s.id = $b AND o.id = $a)
RETURN s.name AS subject, x.predicate AS predicate, o.name AS object, x.title AS title,
  x.polarity AS polarity, x.modality AS modality, x.articles AS articles, x.publishers AS publishers,
  x.firstSeen AS firstSeen, x.lastSeen AS lastSeen, x.id AS statement
ORDER BY publishers DESC, articles DESC, predicate, statement
LIMIT $limit;
