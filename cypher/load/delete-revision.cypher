MATCH (revision:Revision {id: $revision})
DELETE revision
