// top-relations: how often each predicate is stated, denied, planned and claimed
// param limit: integer = 60, rows at most
// returns predicate, statements, affirmed, negated, planned, possible, former, articles
// example newsgraph query top-relations --limit 10
MATCH (x:Statement)
WITH x.predicate AS predicate, count(x) AS statements,
  sum(CASE WHEN x.polarity = 'affirmed' THEN 1 ELSE 0 END) AS affirmed,
  sum(CASE WHEN x.polarity = 'negated' THEN 1 ELSE 0 END) AS negated,
  sum(CASE WHEN x.modality = 'planned' THEN 1 ELSE 0 END) AS planned,
  sum(CASE WHEN x.modality = 'possible' THEN 1 ELSE 0 END) AS possible,
  sum(CASE WHEN x.modality = 'former' THEN 1 ELSE 0 END) AS former,
  sum(x.articles) AS articles
RETURN predicate, statements, affirmed, negated, planned, possible, former, articles
ORDER BY statements DESC, predicate
LIMIT $limit;
