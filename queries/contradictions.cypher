// contradictions: statements that another one denies, or says are over
// param entity: entity = "", only what involves this one
// param limit: integer = 50, rows at most
// returns kind, subject, predicate, object, modality, said, saidIn, against, againstIn
// example newsgraph query contradictions
MATCH (n:Statement)
WHERE n.polarity = 'negated' OR n.modality = 'former'
MATCH (n)-[:SUBJECT]->(s:Entity)
MATCH (n)-[:OBJECT]->(o:Entity)
WHERE $entity = '' OR s.id = $entity OR o.id = $entity
MATCH (s)<-[:SUBJECT]-(p:Statement)-[:OBJECT]->(o)
WHERE p.predicate = n.predicate AND p.polarity = 'affirmed'
  AND ((n.polarity = 'negated' AND n.modality = p.modality)
    OR (n.polarity = 'affirmed' AND n.modality = 'former' AND p.modality = 'actual'))
RETURN CASE WHEN n.polarity = 'negated' THEN 'affirmed and negated' ELSE 'actual and former' END AS kind,
  s.name AS subject, p.predicate AS predicate, o.name AS object, p.modality AS modality,
  p.id AS said, p.articles AS saidIn, n.id AS against, n.articles AS againstIn
ORDER BY saidIn DESC, againstIn DESC, subject, predicate, object, kind, said, against
LIMIT $limit;
