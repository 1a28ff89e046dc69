// Statements as pictures, for Neo4j Browser: one slide of its guide each. A block is a title, a sentence, a statement.

// Who advises, represents and speaks for whom
// Direct edges are affirmed and actual statements; their property "statement" leads to the evidence.
MATCH (a:Entity)-[r:ADVISES|ENVOY_FOR|SPOKESPERSON_FOR]->(b:Entity) RETURN a, r, b LIMIT 100;

// Who leads and holds office where
// Only offices held now: former and expected ones are statements without a direct edge.
MATCH (a:Person)-[r:LEADS|HOLDS_POSITION]->(b:Entity) RETURN a, r, b LIMIT 100;

// Meetings and talks
// Symmetric predicates have one direction; read them both ways.
MATCH (a:Entity)-[r:MEETS|NEGOTIATES_WITH|AGREES_WITH]->(b:Entity) RETURN a, r, b LIMIT 100;

// Conflict
// Edges with claimed: true stand only on what somebody says.
MATCH (a:Entity)-[r:ATTACKS|KILLS|THREATENS|SANCTIONS|DETAINS]->(b:Entity) RETURN a, r, b LIMIT 100;

// A statement with everything it stands on
// The best-supported statement: its passages, their articles, and who is credited.
MATCH (x:Statement) WITH x ORDER BY x.publishers DESC, x.articles DESC, x.id LIMIT 1
MATCH p = (:Entity)<-[:SUBJECT]-(x)-[:OBJECT]->(:Entity)
MATCH q = (x)-[:EVIDENCED_BY]->(:Evidence)-[:IN_ARTICLE]->(:Article)
OPTIONAL MATCH s = (x)-[:EVIDENCED_BY]->(:Evidence)-[:ATTRIBUTED_TO]->(:Entity)
RETURN p, q, s;

// What is affirmed here and denied there
// The same ends and predicate, once affirmed and once negated.
MATCH (a:Entity)<-[:SUBJECT]-(x:Statement {polarity: 'affirmed'})-[:OBJECT]->(b:Entity)
MATCH (a)<-[:SUBJECT]-(y:Statement {polarity: 'negated'})-[:OBJECT]->(b)
WHERE x.predicate = y.predicate
MATCH p = (a)<-[:SUBJECT]-(x)-[:OBJECT]->(b)
MATCH q = (a)<-[:SUBJECT]-(y)-[:OBJECT]->(b)
RETURN p, q LIMIT 50;
