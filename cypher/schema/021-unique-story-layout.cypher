// A revision has one layout of each engine and form; of two servers that begin it at once one waits.
CREATE CONSTRAINT story_layout_is_unique_in_its_revision IF NOT EXISTS
FOR (n:StoryLayout) REQUIRE (n.revision, n.engine, n.form) IS UNIQUE
