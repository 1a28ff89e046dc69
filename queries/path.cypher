// path: the shortest chains of facts from one entity to another (6 hops at most), with a passage for each hop
// param from: entity, where to start
// param to: entity, where to end
// param limit: integer = 5, chains at most
// returns path, hop, subject, predicate, object, quote, article, publishedAt, statement
// example newsgraph query path Tunis Libya
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
WITH a, b
WHERE a.id <> b.id
MATCH p = allShortestPaths((a)-[:LEADS|HOLDS_POSITION|WORKS_FOR|ADVISES|ENVOY_FOR|SPOKESPERSON_FOR|MEMBER_OF|OWNS|FOUNDED|PART_OF|
    LOCATED_IN|CAPITAL_OF|CITIZEN_OF|BORN_IN|LIVES_IN|EDUCATED_AT|SPOUSE_OF|PARENT_OF|SIBLING_OF|
    RELATIVE_OF|SUCCEEDS|CANDIDATE_FOR|AUTHOR_OF|MEETS|NEGOTIATES_WITH|SPEAKS_TO|VISITS|HOSTS|
    AGREES_WITH|SUPPORTS|AIDS|COOPERATES_WITH|WITHDRAWS_FROM|DEPLOYS_TO|DEMANDS_OF|CRITICIZES|REJECTS|
    THREATENS|PROTESTS_AGAINST|SANCTIONS|DETAINS|CHARGES|ATTACKS|KILLS|ACQUIRES|INVESTS_IN|APPOINTS|
    DISMISSES|RESIGNS_FROM|JOINS|DEFEATS|COMPETES_WITH|PARTICIPATES_IN|AWARDS*..6]-(b))
WITH [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | r.statement] AS hops
ORDER BY ids, hops
LIMIT $limit
WITH collect(hops) AS paths
UNWIND range(0, size(paths) - 1) AS i
WITH i, paths[i] AS hops
UNWIND range(0, size(hops) - 1) AS j
WITH i, j, hops[j] AS id
MATCH (x:Statement {id: id})-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
MATCH (x)-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(article:Article)
WITH i, j, x, s, o, v, article
ORDER BY v.confidence DESC, article.id, v.start, v.id
WITH i, j, x, s, o, collect({quote: v.quote, article: article.id, publishedAt: article.publishedAt}) AS passages
WITH i, j, x, s, o, passages[0] AS best
RETURN i + 1 AS path, j + 1 AS hop, s.name AS subject, x.predicate AS predicate, o.name AS object,
  best.quote AS quote, best.article AS article, best.publishedAt AS publishedAt, x.id AS statement
ORDER BY path, hop;
