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
import { type EncodedAnswer, encodeAnswer } from "../graphql/fast-path/fast-answer.ts";
import type { KnownQuestions } from "../graphql/fast-path/validated-queries.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import { requestError, statusOf, toRequestError } from "../graphql/request-error.ts";
import { LIMITS } from "./limits.ts";
import { limitSelections } from "./selection-limit.ts";
import { refuseVariables } from "./variable-limit.ts";

/** The context of one request: what resolvers need, and the id that a masked error is found by. */
export interface HttpContext extends RequestContext {
  readonly requestId: string;
  readonly executionContext: Database["driver"];
  readonly sessionConfig: { readonly database?: string };
  readonly transaction: { readonly timeout: number };
  /** Where an answer stands that was joined from encoded parts instead of executed. */
  readonly encoded: { answer: EncodedAnswer | null };
  /** Where questions are kept that encoded parts can answer. */
  readonly questions: KnownQuestions;
}

/** The GraphQL server: limits, one error form, no stack traces, no batching. `log` gets what clients may not see. */
export function makeApolloServer(
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
    // The cache-control plugin wraps every resolver of the schema; what it would say, graphql-handler.ts says.
    plugins: [limitPlugin(), encodedAnswerPlugin(), ApolloServerPluginCacheControlDisabled()],
    logger: { debug: () => undefined, info: () => undefined, warn: log, error: log },
  });
}

/** Refuses over-large variables, and gives an answer with errors the status code those errors ask for. */
function limitPlugin(): ApolloServerPlugin<HttpContext> {
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

/** After every limit and check, and before graphql-js: what encoded parts can answer, they answer. */
function encodedAnswerPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async (): Promise<GraphQLRequestListener<HttpContext>> => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        const variables = request.variables ?? {};
        const answer = encodeAnswer({ schema, document, operation, variables }, contextValue);
        if (answer === null) return null;
        contextValue.encoded.answer = answer;
        const { query, operationName = null } = request;
        if (query !== undefined)
          contextValue.questions.keep({ query, operationName }, { schema, document, operation });
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

/** What a resolver threw, out of the wrapping that says where. */
function originalOf(error: unknown): unknown {
  const wrapped =
    typeof error === "object" && error !== null && "originalError" in error ? error.originalError : null;
  return wrapped ?? error;
}

/** Apollo's own refusals of a request that it gives no code, such as a persisted query's hash of another query. */
function isRefusal(error: unknown): boolean {
  const http = error instanceof GraphQLError ? error.extensions.http : null;
  return typeof http === "object" && http !== null && "status" in http && http.status === 400;
}

/** What a client sees of an error: ours in words, GraphQL's own as they are, anything else only by its id. */
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
