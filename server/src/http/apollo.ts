import { randomUUID } from "node:crypto";
import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  HeaderMap,
} from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Database } from "../database/database.ts";
import { answerOnFastPath, type FastAnswer } from "../graphql/fast-path/fast-answer.ts";
import type { ValidatedQueries } from "../graphql/fast-path/validated-queries.ts";
import type { RequestContext } from "../graphql/request/request-context.ts";
import { requestError, statusOf, toRequestError } from "../graphql/request/request-error.ts";
import { LIMITS } from "./limits.ts";
import { limitSelections } from "./selection-limit.ts";
import { refuseVariables } from "./variable-limit.ts";

/** The context of one request: the resolvers' context, the database's, and the id under which a masked error is logged. */
export interface HttpContext extends RequestContext {
  readonly requestId: string;
  readonly executionContext: Database["driver"];
  readonly sessionConfig: { readonly database?: string };
  readonly transaction: { readonly timeout: number };
  /** Holds the answer where the fast path gave one. */
  readonly fastPath: { answer: FastAnswer | null };
  /** The cache to which queries that the fast path answered are added. */
  readonly validatedQueries: ValidatedQueries;
}

/** The GraphQL server: limits, one form of error, no stack traces, no batching. `log` receives errors that clients may not see. */
export function createApolloServer(
  schema: GraphQLSchema,
  log: (line: string) => void,
): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    schema,
    introspection: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: LIMITS.queryTokens },
    validationRules: [limitSelections(LIMITS.queryFields, LIMITS.queryDepth)],
    formatError: (formatted, error) => maskError(formatted, error, log),
    // The cache-control plugin would wrap every resolver; graphql-handler.ts sets its header instead.
    plugins: [createLimitPlugin(), createFastPathPlugin(), ApolloServerPluginCacheControlDisabled()],
    logger: { debug: () => undefined, info: () => undefined, warn: log, error: log },
  });
}

/** Refuses over-large variables, and gives an answer with errors the highest of their status codes. */
function createLimitPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async (): Promise<GraphQLRequestListener<HttpContext>> => ({
      didResolveOperation: async ({ request }) => {
        const refusal = refuseVariables(request.variables ?? {}, LIMITS.variables);
        if (refusal !== null) throw requestError(refusal, "VARIABLES_TOO_LARGE", 400);
      },
      willSendResponse: async (context) => setStatus(context),
    }),
  };
}

/** Takes the fast path where it can, after every limit and check and before graphql-js executes the operation. */
function createFastPathPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async (): Promise<GraphQLRequestListener<HttpContext>> => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        const variables = request.variables ?? {};
        const answer = answerOnFastPath({ schema, document, operation, variables }, contextValue);
        if (answer === null) return null;
        contextValue.fastPath.answer = answer;
        const { query, operationName = null } = request;
        if (query !== undefined)
          contextValue.validatedQueries.add({ query, operationName }, { schema, document, operation });
        const http = { headers: new HeaderMap() };
        return { http, body: { kind: "single", singleResult: { data: {} } } };
      },
    }),
  };
}

function setStatus({ response, errors }: GraphQLRequestContext<HttpContext>): void {
  const worst = Math.max(0, ...(errors ?? []).map((error) => statusOf(originalOf(error))));
  if (worst > 0) response.http.status = worst;
}

/** The error that a resolver threw, without the GraphQLError that adds its place. */
function originalOf(error: unknown): unknown {
  const wrapped =
    typeof error === "object" && error !== null && "originalError" in error ? error.originalError : null;
  return wrapped ?? error;
}

/** True for a refusal by Apollo that has no code, such as the hash of another query for a persisted one. */
function isRefusal(error: unknown): boolean {
  const http = error instanceof GraphQLError ? error.extensions.http : null;
  return typeof http === "object" && http !== null && "status" in http && http.status === 400;
}

/** Shows a client our errors in words and GraphQL's own as they are; any other is logged and shown by its id alone. */
function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (line: string) => void,
): GraphQLFormattedError {
  const original = originalOf(error);
  const known = toRequestError(original);
  const { path, locations } = formatted;
  const place = {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
  if (known !== null)
    return { message: known.message, ...place, extensions: { code: known.extensions.code } };
  const code = String(formatted.extensions?.code ?? "INTERNAL_SERVER_ERROR");
  if (code !== "INTERNAL_SERVER_ERROR") return { message: formatted.message, ...place, extensions: { code } };
  if (isRefusal(original))
    return { message: formatted.message, ...place, extensions: { code: "BAD_REQUEST" } };
  const errorId = randomUUID();
  log(
    `error ${errorId}: ${original instanceof Error ? (original.stack ?? original.message) : String(original)}`,
  );
  return {
    message: `Something went wrong on our side; if you report it, give this id: ${errorId}`,
    ...place,
    extensions: { code, errorId },
  };
}
