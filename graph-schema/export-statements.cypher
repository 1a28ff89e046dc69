// Every statement, whatever its polarity and modality, for exports.
MATCH (x:Statement)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN x.id AS id, s.id AS subject, x.predicate AS predicate, o.id AS object, x.polarity AS polarity,
  x.modality AS modality, x.confidence AS confidence, x.claimed AS claimed, x.support AS support,
  x.articles AS articles, x.publishers AS publishers, x.title AS title, x.validFrom AS validFrom,
  x.validUntil AS validUntil, x.firstSeen AS firstSeen, x.lastSeen AS lastSeen;
