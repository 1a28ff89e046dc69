// ownership: who owns, founds, buys or invests in what
// param entity: entity = "", only what involves this one
// param since: date = "", only what is seen on or after this day
// param limit: integer = 50, rows at most
// returns subject, predicate, object, title, polarity, modality, articles, publishers, firstSeen, lastSeen, statement
// example newsgraph query ownership --limit 10
MATCH (x:Statement)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
WHERE x.predicate IN ['OWNS', 'FOUNDED', 'ACQUIRES', 'INVESTS_IN']
  AND ($entity = '' OR s.id = $entity OR o.id = $entity)
  AND ($since = '' OR x.lastSeen >= $since)
RETURN s.name AS subject, x.predicate AS predicate, o.name AS object, x.title AS title,
  x.polarity AS polarity, x.modality AS modality, x.articles AS articles, x.publishers AS publishers,
  x.firstSeen AS firstSeen, x.lastSeen AS lastSeen, x.id AS statement
ORDER BY publishers DESC, articles DESC, subject, predicate, object, statement
LIMIT $limit;
