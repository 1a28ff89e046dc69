// param ids: list of ids of statements without evidence
UNWIND $ids AS id
MATCH (x:Statement {id: id})
DETACH DELETE x;
