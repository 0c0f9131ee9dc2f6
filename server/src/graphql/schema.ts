import { randomUUID } from "node:crypto";
import { Neo4jGraphQL } from "@neo4j/graphql";
import type { GraphQLSchema } from "graphql";
import type { Database } from "../database/database.ts";
import { CONTRACT_TYPE_DEFS } from "./contract-type-defs.ts";
import { ENTITY_TYPE_DEFS } from "./entity-type-defs.ts";
import { RESOLVERS } from "./resolvers.ts";

/** The whole schema: entity browsing and the contract. Without a database it can be printed, not asked. */
export async function makeSchema(database: Database | null): Promise<GraphQLSchema> {
  const neo4jGraphQL = new Neo4jGraphQL({
    typeDefs: [ENTITY_TYPE_DEFS, CONTRACT_TYPE_DEFS],
    resolvers: RESOLVERS,
    ...(database === null ? {} : { driver: database.driver }),
    features: {
      // Nobody signs in: the key only tells the library that @authorization is used for its filters.
      authorization: { key: randomUUID() },
      excludeDeprecatedFields: {
        mutationOperations: true,
        aggregationFilters: true,
        aggregationFiltersOutsideConnection: true,
        relationshipFilters: true,
        attributeFilters: true,
      },
    },
  });
  return await neo4jGraphQL.getSchema();
}
