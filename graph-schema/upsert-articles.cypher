// New articles. The row holds the version too: a transaction writes an article whole or not at all.
// param rows: list of {properties}
UNWIND $rows AS row
CREATE (a:Article)
SET a = row.properties;
