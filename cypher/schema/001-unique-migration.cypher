// A migration is found by its name.
CREATE CONSTRAINT migration_name_is_unique IF NOT EXISTS
FOR (n:Migration) REQUIRE n.name IS UNIQUE
