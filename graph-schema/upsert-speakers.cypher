// Who is credited with a passage.
// param rows: list of {evidence, speaker}
UNWIND $rows AS row
MATCH (v:Evidence {id: row.evidence})
MATCH (e:Entity {id: row.speaker})
CREATE (v)-[:ATTRIBUTED_TO]->(e);
