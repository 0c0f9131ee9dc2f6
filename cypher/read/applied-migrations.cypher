MATCH (migration:Migration)
RETURN migration.name AS name, migration.checksum AS checksum
