import { ExtensionLimitError } from "@entente/core";
import { GraphQLError } from "graphql";
import {
  DatabaseTooSlowError,
  DatabaseUnavailableError,
  describeDatabaseError,
} from "../../database/database.ts";
import { MeasureCancelledError } from "../../measures/measure-worker.ts";
import { UnknownDatasetError } from "../../stories/served-stories.ts";

/** A mistake in the request. The message is for the person who wrote it. */
export class BadRequestError extends Error {
  override readonly name = "BadRequestError";
}

/** The HTTP status that an error gives the whole answer; 0 for an error that does not change it. */
export function statusOf(error: unknown): number {
  const http = toRequestError(error)?.extensions.http as { readonly status: number } | undefined;
  return http?.status ?? 0;
}

/** The error as the client may see it, with its HTTP status; null for an error that must be masked. */
export function toRequestError(error: unknown): GraphQLError | null {
  const cause = describeDatabaseError(error);
  if (cause instanceof DatabaseUnavailableError) {
    return requestError("The database is not available; try again in a moment", "DATABASE_UNAVAILABLE", 503);
  }
  if (cause instanceof DatabaseTooSlowError) {
    return requestError("This took too long and was stopped; ask for less at once", "TOO_SLOW", 504);
  }
  if (cause instanceof BadRequestError || cause instanceof UnknownDatasetError) {
    return requestError(cause.message, "BAD_USER_INPUT", 400);
  }
  // The client has had its answer, or has gone.
  if (cause instanceof MeasureCancelledError) return requestError(cause.message, "TOO_SLOW", 504);
  if (cause instanceof ExtensionLimitError) return requestError(cause.message, "ANSWER_TOO_LARGE", 400);
  return null;
}

export function requestError(message: string, code: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
