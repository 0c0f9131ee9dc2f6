import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from "neo4j-driver";

/** The address and credentials of a Neo4j. */
export interface DatabaseAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Null for the server's default database. */
  readonly database: string | null;
}

export type Row = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, unknown>>;

/** One statement of a transaction. */
export interface Statement {
  readonly cypher: string;
  readonly parameters: Parameters;
}

export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}

/** The database answers, but refuses the user name or password. */
export class DatabaseRefusedError extends DatabaseUnavailableError {}

export class DatabaseTooSlowError extends Error {
  override readonly name = "DatabaseTooSlowError";
}

/** Time limits of every call, in milliseconds; the driver's defaults are minutes. */
export interface DatabaseLimits {
  readonly connectTimeout: number;
  /** The limit of reads that a request waits for. */
  readonly requestTimeout: number;
  /** The limit of imports, migrations and reads of whole stories. */
  readonly workTimeout: number;
}

export const DEFAULT_DATABASE_LIMITS: DatabaseLimits = {
  connectTimeout: 5_000,
  requestTimeout: 10_000,
  workTimeout: 120_000,
};

const FETCH_SIZE = 5_000;

/** The product's only access to Neo4j: reads in READ sessions, atomic writes, a time limit on each. */
export class Database {
  readonly driver: Driver;
  readonly name: string | null;
  readonly limits: DatabaseLimits;

  constructor(address: DatabaseAddress, limits: DatabaseLimits = DEFAULT_DATABASE_LIMITS) {
    this.name = address.database;
    this.limits = limits;
    this.driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
      disableLosslessIntegers: true,
      connectionTimeout: limits.connectTimeout,
      connectionAcquisitionTimeout: limits.connectTimeout + 1_000,
      maxTransactionRetryTime: 0,
      telemetryDisabled: true,
      userAgent: "entente",
    });
  }

  /** Reads all rows. Throws DatabaseUnavailableError or DatabaseTooSlowError. */
  async read(cypher: string, parameters: Parameters = {}, timeout = this.limits.workTimeout): Promise<Row[]> {
    return await this.#run(neo4j.session.READ, timeout, async (transaction) => {
      const result = await transaction.run(cypher, { ...parameters });
      return result.records.map((record) => record.toObject());
    });
  }

  /** Runs the statements in one transaction, and returns their rows. */
  async write(statements: readonly Statement[]): Promise<Row[]> {
    return await this.#run(neo4j.session.WRITE, this.limits.workTimeout, async (transaction) => {
      const rows: Row[] = [];
      for (const { cypher, parameters } of statements) {
        const result = await transaction.run(cypher, { ...parameters });
        rows.push(...result.records.map((record) => record.toObject()));
      }
      return rows;
    });
  }

  /** Runs one schema statement in a transaction of its own, as Neo4j requires. Another server may run the same at the same time. */
  async writeSchema(cypher: string): Promise<void> {
    try {
      await this.write([{ cypher, parameters: {} }]);
    } catch (error) {
      if (!(error instanceof Neo4jError && error.code.endsWith("EquivalentSchemaRuleAlreadyExists")))
        throw error;
    }
  }

  /** Throws DatabaseUnavailableError or DatabaseTooSlowError unless the database answers a query. */
  async verify(): Promise<void> {
    await this.read("RETURN 1 AS one", {}, this.limits.connectTimeout);
  }

  /** Retries `verify` for `timeout` milliseconds: a fresh database on a busy machine is slow to answer. */
  async waitUntilReachable(timeout: number): Promise<void> {
    const until = performance.now() + timeout;
    for (;;) {
      try {
        return await this.verify();
      } catch (error) {
        if (performance.now() >= until) throw error;
      }
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  async #run<Result>(
    mode: typeof neo4j.session.READ | typeof neo4j.session.WRITE,
    timeout: number,
    work: (transaction: ManagedTransaction) => Promise<Result>,
  ): Promise<Result> {
    const session = this.driver.session({
      defaultAccessMode: mode,
      fetchSize: FETCH_SIZE,
      ...(this.name === null ? {} : { database: this.name }),
    });
    try {
      return await withDeadline(
        mode === neo4j.session.READ
          ? session.executeRead(work, { timeout })
          : session.executeWrite(work, { timeout }),
        // Slightly longer than the database's own limit, whose error is clearer and should come first.
        timeout + 500,
      );
    } catch (error) {
      throw describeDatabaseError(error);
    } finally {
      closeInBackground(session);
    }
  }
}

/** Closes a session without waiting, since its connection may hang. */
function closeInBackground(session: Session): void {
  session.close().catch(() => undefined);
}

async function withDeadline<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseTooSlowError(`The database did not answer within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** True for the error of a uniqueness constraint. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.endsWith("ConstraintValidationFailed");
}

/** Translates a driver's error that means "unavailable" or "too slow" into ours; returns any other error as it is. */
export function describeDatabaseError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (/TransactionTimedOut|LockClient|TransactionTerminated|Transaction.Terminated/.test(code)) {
    return new DatabaseTooSlowError(`The database gave up after its time limit: ${message}`, {
      cause: error,
    });
  }
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(code)) {
    return new DatabaseRefusedError("The database refuses the user name or password", { cause: error });
  }
  if (
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|DatabaseNotFound|TransientError.General/.test(code)
  ) {
    return new DatabaseUnavailableError(`The database is not available: ${message}`, { cause: error });
  }
  if (/acquisition timed out|Connection was closed|pool is closed|driver.*closed/i.test(message)) {
    return new DatabaseUnavailableError(`The database is not available: ${message}`, { cause: error });
  }
  return error;
}
