import { randomUUID } from "node:crypto";
import { mergeSchemas } from "@graphql-tools/schema";
import { Neo4jGraphQL } from "@neo4j/graphql";
import type { GraphQLSchema } from "graphql";
import type { Database } from "../database/database.ts";
import { RESOLVERS } from "./resolvers/resolvers.ts";
import { ACTOR_MEASURE_TYPE_DEFS } from "./schema/actor-measure-type-defs.ts";
import { ANALYSIS_TYPE_DEFS } from "./schema/analysis-type-defs.ts";
import { CONTRACT_TYPE_DEFS } from "./schema/contract-type-defs.ts";
import { ENTITY_TYPE_DEFS } from "./schema/entity-type-defs.ts";
import { TOUR_TYPE_DEFS } from "./schema/tour-type-defs.ts";

/**
 * The whole schema: entity browsing and the contract. Without a database it can be printed but not queried.
 * The contract is merged in afterwards, since within Neo4jGraphQL its fields would ask the database for its version and
 * fail while it is unavailable.
 */
export async function createSchema(database: Database | null): Promise<GraphQLSchema> {
  const entities = new Neo4jGraphQL({
    typeDefs: [ENTITY_TYPE_DEFS],
    ...(database === null ? {} : { driver: database.driver }),
    features: {
      // There is no sign-in; the key only enables the filters of @authorization.
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
  return mergeSchemas({
    schemas: [await entities.getSchema()],
    typeDefs: [CONTRACT_TYPE_DEFS, ANALYSIS_TYPE_DEFS, ACTOR_MEASURE_TYPE_DEFS, TOUR_TYPE_DEFS],
    resolvers: RESOLVERS,
    assumeValidSDL: true,
  });
}
