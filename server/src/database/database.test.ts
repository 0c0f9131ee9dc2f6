import { Neo4jError } from "neo4j-driver";
import { describe, expect, it } from "vitest";
import {
  DatabaseRefusedError,
  DatabaseTooSlowError,
  DatabaseUnavailableError,
  describeDatabaseError,
  isDuplicate,
} from "./database.ts";

const neo4jError = (code: string, message = "it failed") => new Neo4jError(message, code, "00000", message);

describe("an error of the driver", () => {
  it.each([
    ["Neo.ClientError.Transaction.TransactionTimedOut", DatabaseTooSlowError],
    ["Neo.TransientError.Transaction.LockClientStopped", DatabaseTooSlowError],
    ["Neo.ClientError.Security.Unauthorized", DatabaseRefusedError],
    ["ServiceUnavailable", DatabaseUnavailableError],
    ["SessionExpired", DatabaseUnavailableError],
    ["Neo.ClientError.Database.DatabaseNotFound", DatabaseUnavailableError],
  ])("%s becomes one of ours, with its cause", (code, kind) => {
    const error = neo4jError(code);
    const described = describeDatabaseError(error);
    expect(described).toBeInstanceOf(kind);
    expect((described as Error).cause).toBe(error);
  });

  it("of a closed connection is known by its message", () => {
    const error = neo4jError("N/A", "Connection was closed by server");
    expect(describeDatabaseError(error)).toBeInstanceOf(DatabaseUnavailableError);
  });

  it("stays as it is when it means anything else", () => {
    for (const error of [neo4jError("Neo.ClientError.Statement.SyntaxError"), new Error("other"), "text"])
      expect(describeDatabaseError(error)).toBe(error);
  });

  it("of a uniqueness constraint is told from others", () => {
    expect(isDuplicate(neo4jError("Neo.ClientError.Schema.ConstraintValidationFailed"))).toBe(true);
    expect(isDuplicate(neo4jError("Neo.ClientError.Statement.SyntaxError"))).toBe(false);
  });
});
