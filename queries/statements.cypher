// statements: every statement about an entity, denials and plans among them
// param id: entity, what they are about
// param predicate: predicate = "", only this one
// param limit: integer = 100, rows at most
// returns subject, predicate, object, title, polarity, modality, articles, publishers, firstSeen, lastSeen, statement
// example newsgraph query statements Tripoli --predicate PART_OF
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(x:Statement)
WITH DISTINCT x
WHERE $predicate = '' OR x.predicate = $predicate
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN s.name AS subject, x.predicate AS predicate, o.name AS object, x.title AS title,
  x.polarity AS polarity, x.modality AS modality, x.articles AS articles, x.publishers AS publishers,
  x.firstSeen AS firstSeen, x.lastSeen AS lastSeen, x.id AS statement
ORDER BY publishers DESC, articles DESC, predicate, subject, object, statement
LIMIT $limit;
