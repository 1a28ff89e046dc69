// wrong-support: a statement whose counts of passages or articles are not those of its evidence
// returns id, support, passages, articles, articlesFound
// example newsgraph verify
MATCH (x:Statement)-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
WITH x, count(v) AS passages, count(DISTINCT a) AS articlesFound
WHERE x.support <> passages OR x.articles <> articlesFound
RETURN x.id AS id, x.support AS support, passages, x.articles AS articles, articlesFound
ORDER BY id;
