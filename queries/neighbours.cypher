// neighbours: what is known around one entity
// param id: entity, the one in the middle
// param limit: integer = 25, rows at most
// returns relation, direction, other, otherId, otherType, support, claimed, firstSeen, statement
// example newsgraph query neighbours "Ingrid Solheim"
MATCH (e:Entity {id: $id})-[r]-(other:Entity)
MATCH (x:Statement {id: r.statement})
RETURN DISTINCT type(r) AS relation, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction,
  other.name AS other, other.id AS otherId, other.type AS otherType, r.support AS support, r.claimed AS claimed,
  x.firstSeen AS firstSeen, x.id AS statement
ORDER BY support DESC, relation, direction, otherId, statement
LIMIT $limit;
