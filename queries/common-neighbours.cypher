// common-neighbours: entities with a fact linking them to both of two entities
// param a: entity, one of the two
// param b: entity, the other
// param limit: integer = 50, rows at most
// returns name, type, withA, withB, support, id
// example newsgraph query common-neighbours Colombia Ecuador
MATCH (a:Entity {id: $a})-[r]-(n:Entity)
WHERE n.id <> $a AND n.id <> $b
WITH n, type(r) AS relation, sum(r.support) AS support
ORDER BY relation
WITH n, collect(relation) AS withA, sum(support) AS supportA
MATCH (n)-[q]-(b:Entity {id: $b})
WITH n, withA, supportA, type(q) AS relation, sum(q.support) AS support
ORDER BY relation
WITH n, withA, supportA, collect(relation) AS withB, sum(support) AS supportB
RETURN n.name AS name, n.type AS type, withA, withB, supportA + supportB AS support, n.id AS id
ORDER BY support DESC, id
LIMIT $limit;
