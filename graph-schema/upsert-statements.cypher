// Statements the store does not have yet, whatever their polarity and modality, with the passages of the first article
// that states them. Only an affirmed and actual one has an edge to make, under the name of its predicate: a path query
// never walks over a denial or a plan. The line with `{relation}` stands for one line for each predicate of
// relations.yaml: one statement for all is planned once, and its nodes are looked up once.
// param rows: list of {article, statements: list of {subject, object, properties…, PREDICATE: list of one edge, evidence}}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
UNWIND row.statements AS statement
MATCH (s:Entity {id: statement.subject})
MATCH (o:Entity {id: statement.object})
CREATE (x:Statement {id: statement.id, predicate: statement.predicate, polarity: statement.polarity,
  modality: statement.modality, confidence: toFloat(statement.confidence), claimed: statement.claimed,
  support: statement.support, articles: statement.articles, publishers: statement.publishers, title: statement.title,
  validFrom: statement.validFrom, validUntil: statement.validUntil, firstSeen: statement.firstSeen,
  lastSeen: statement.lastSeen})
CREATE (x)-[:SUBJECT]->(s)
CREATE (x)-[:OBJECT]->(o)
FOREACH (edge IN statement.`{relation}` | CREATE (s)-[:`{relation}` {statement: edge.statement, support: edge.support, claimed: edge.claimed, confidence: toFloat(edge.confidence)}]->(o))
FOREACH (passage IN statement.evidence |
  CREATE (x)-[:EVIDENCED_BY]->(:Evidence {id: passage.id, quote: passage.quote, start: passage.start, end: passage.end,
    triggerStart: passage.triggerStart, triggerEnd: passage.triggerEnd, subjectStart: passage.subjectStart,
    subjectEnd: passage.subjectEnd, objectStart: passage.objectStart, objectEnd: passage.objectEnd, rule: passage.rule,
    confidence: toFloat(passage.confidence), attributed: passage.attributed, polarity: passage.polarity,
    modality: passage.modality, title: passage.title, validFrom: passage.validFrom,
    validUntil: passage.validUntil})-[:IN_ARTICLE]->(a));
