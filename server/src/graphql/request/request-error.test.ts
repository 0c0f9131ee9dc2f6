import { describe, expect, it } from "vitest";
import { DatabaseTooSlowError, DatabaseUnavailableError } from "../../database/database.ts";
import { MeasureCancelledError } from "../../measures/measure-worker.ts";
import { UnknownDatasetError } from "../../stories/served-stories.ts";
import { BadRequestError, statusOf, toRequestError } from "./request-error.ts";

describe("an error as the client may see it", () => {
  it.each([
    [new DatabaseUnavailableError("bolt://10.0.0.1 refused"), 503, "DATABASE_UNAVAILABLE"],
    [new DatabaseTooSlowError("gave up"), 504, "TOO_SLOW"],
    [new MeasureCancelledError("The request was cancelled"), 504, "TOO_SLOW"],
    [new BadRequestError("`to` is before `from`"), 400, "BAD_USER_INPUT"],
    [new UnknownDatasetError("There is no dataset"), 400, "BAD_USER_INPUT"],
  ])("has a status and a code: %s", (error, status, code) => {
    expect(statusOf(error)).toBe(status);
    expect(toRequestError(error)?.extensions.code).toBe(code);
  });

  it("keeps the words that are for the client, and hides the database's", () => {
    expect(toRequestError(new BadRequestError("give the earlier day first"))?.message).toBe(
      "give the earlier day first",
    );
    expect(toRequestError(new DatabaseUnavailableError("bolt://10.0.0.1 refused"))?.message).not.toContain(
      "10.0.0.1",
    );
  });

  it("is none for an error of the server's own", () => {
    expect(toRequestError(new TypeError("x is undefined"))).toBeNull();
    expect(statusOf(new TypeError("x is undefined"))).toBe(0);
  });
});
