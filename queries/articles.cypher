// articles: the articles in the graph, newest first
// param publisher: text = "", only this outlet
// param since: date = "", first day
// param limit: integer = 50, rows at most
// returns publishedAt, publisher, title, entities, statements, url, id
// example newsgraph query articles --since 2024-03-01
MATCH (a:Article)
WHERE ($publisher = '' OR a.publisher = $publisher) AND ($since = '' OR a.publishedAt >= $since)
WITH a, COUNT { (a)-[:MENTIONS]->(:Entity) } AS entities
OPTIONAL MATCH (a)<-[:IN_ARTICLE]-(:Evidence)<-[:EVIDENCED_BY]-(x:Statement)
WITH a, entities, count(DISTINCT x) AS statements
RETURN a.publishedAt AS publishedAt, a.publisher AS publisher, a.title AS title, entities, statements, a.url AS url,
  a.id AS id
ORDER BY coalesce(publishedAt, '') DESC, id
LIMIT $limit;
