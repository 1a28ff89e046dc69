// dyads: actor pairs by month and class of event (PLOVER), for event-data research
// param entity: entity = "", only pairs with this one
// param since: date = "", first day
// param limit: integer = 200, rows at most
// returns month, source, target, class, statements, passages, sourceId, targetId
// example newsgraph query dyads --entity Ecuador --format csv
MATCH (x:Statement)-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
WHERE x.polarity = 'affirmed' AND x.modality = 'actual' AND a.publishedAt IS NOT NULL
  AND ($since = '' OR a.publishedAt >= $since)
WITH x, v, substring(a.publishedAt, 0, 7) AS month,
  CASE
    WHEN x.predicate = 'AGREES_WITH' THEN 'AGREE'
    WHEN x.predicate IN ['MEETS', 'NEGOTIATES_WITH', 'SPEAKS_TO', 'VISITS', 'HOSTS'] THEN 'CONSULT'
    WHEN x.predicate = 'SUPPORTS' THEN 'SUPPORT'
    WHEN x.predicate = 'COOPERATES_WITH' THEN 'COOPERATE'
    WHEN x.predicate = 'AIDS' THEN 'AID'
    WHEN x.predicate = 'WITHDRAWS_FROM' THEN 'RETREAT'
    WHEN x.predicate = 'DEMANDS_OF' THEN 'REQUEST'
    WHEN x.predicate IN ['CRITICIZES', 'CHARGES'] THEN 'ACCUSE'
    WHEN x.predicate = 'REJECTS' THEN 'REJECT'
    WHEN x.predicate = 'THREATENS' THEN 'THREATEN'
    WHEN x.predicate = 'PROTESTS_AGAINST' THEN 'PROTEST'
    WHEN x.predicate = 'SANCTIONS' THEN 'SANCTION'
    WHEN x.predicate = 'DEPLOYS_TO' THEN 'MOBILIZE'
    WHEN x.predicate = 'DETAINS' THEN 'COERCE'
    WHEN x.predicate IN ['ATTACKS', 'KILLS'] THEN 'ASSAULT'
    ELSE ''
  END AS class
WHERE class <> ''
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
WHERE $entity = '' OR s.id = $entity OR o.id = $entity
WITH month, s, o, class, count(DISTINCT x) AS statements, count(v) AS passages
RETURN month, s.name AS source, o.name AS target, class, statements, passages, s.id AS sourceId, o.id AS targetId
ORDER BY month, sourceId, targetId, class
LIMIT $limit;
