// double-id: two nodes of one kind with the same id
// returns id, kind, nodes
// example newsgraph verify
MATCH (n:Entity)
WITH n.id AS id, count(n) AS nodes
WHERE nodes > 1 OR id IS NULL
RETURN coalesce(id, '') AS id, 'Entity' AS kind, nodes
UNION ALL
MATCH (n:Article)
WITH n.id AS id, count(n) AS nodes
WHERE nodes > 1 OR id IS NULL
RETURN coalesce(id, '') AS id, 'Article' AS kind, nodes
UNION ALL
MATCH (n:Statement)
WITH n.id AS id, count(n) AS nodes
WHERE nodes > 1 OR id IS NULL
RETURN coalesce(id, '') AS id, 'Statement' AS kind, nodes
UNION ALL
MATCH (n:Evidence)
WITH n.id AS id, count(n) AS nodes
WHERE nodes > 1 OR id IS NULL
RETURN coalesce(id, '') AS id, 'Evidence' AS kind, nodes;
