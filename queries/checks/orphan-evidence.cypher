// orphan-evidence: a passage that does not belong to exactly one statement and one article
// returns id, statements, articles
// example newsgraph verify
MATCH (v:Evidence)
WITH v.id AS id, COUNT { (v)<-[:EVIDENCED_BY]-(:Statement) } AS statements,
  COUNT { (v)-[:IN_ARTICLE]->(:Article) } AS articles
WHERE statements <> 1 OR articles <> 1
RETURN id, statements, articles
ORDER BY id;
