// Every evidence of these statements, as far as the statement's own properties follow from it.
// param ids: list of statement ids
UNWIND $ids AS id
MATCH (x:Statement {id: id})-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
RETURN x.id AS id, v.confidence AS confidence, v.attributed AS attributed, v.title AS title,
  v.validFrom AS validFrom, v.validUntil AS validUntil,
  a.id AS article, a.publisher AS publisher, a.publishedAt AS publishedAt, a.wire AS wire;
