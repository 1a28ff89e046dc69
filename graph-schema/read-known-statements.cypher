// Which of these statements are there already; takes their locks as read-known-entities does.
// param ids: list of statement ids
UNWIND $ids AS id
MATCH (x:Statement {id: id})
SET x.predicate = x.predicate
RETURN x.id AS id;
