// mediators: entities that talk with, host or stand for both of two sides
// param a: entity, one side
// param b: entity, the other side
// param limit: integer = 50, rows at most
// returns name, type, withA, withB, statements, id
// example newsgraph query mediators Colombia Ecuador
MATCH (a:Entity {id: $a})<-[:SUBJECT|OBJECT]-(x:Statement)-[:SUBJECT|OBJECT]->(n:Entity)
WHERE n.id <> $a AND n.id <> $b AND x.polarity = 'affirmed' AND x.predicate IN
  ['MEETS', 'NEGOTIATES_WITH', 'SPEAKS_TO', 'VISITS', 'HOSTS', 'AGREES_WITH', 'COOPERATES_WITH', 'ENVOY_FOR', 'ADVISES']
WITH n, x.predicate AS predicate, count(DISTINCT x) AS statements
ORDER BY predicate
WITH n, collect(predicate) AS withA, sum(statements) AS statementsA
MATCH (b:Entity {id: $b})<-[:SUBJECT|OBJECT]-(y:Statement)-[:SUBJECT|OBJECT]->(n)
WHERE y.polarity = 'affirmed' AND y.predicate IN
  ['MEETS', 'NEGOTIATES_WITH', 'SPEAKS_TO', 'VISITS', 'HOSTS', 'AGREES_WITH', 'COOPERATES_WITH', 'ENVOY_FOR', 'ADVISES']
WITH n, withA, statementsA, y.predicate AS predicate, count(DISTINCT y) AS statements
ORDER BY predicate
WITH n, withA, statementsA, collect(predicate) AS withB, sum(statements) AS statementsB
RETURN n.name AS name, n.type AS type, withA, withB, statementsA + statementsB AS statements, n.id AS id
ORDER BY statements DESC, id
LIMIT $limit;
