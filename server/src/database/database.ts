import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from "neo4j-driver";

/** Where a Neo4j is reached. */
export interface DatabaseAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** null is the server's default database. */
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

export class DatabaseTooSlowError extends Error {
  override readonly name = "DatabaseTooSlowError";
}

/** Limits of our own on every call: the driver's defaults wait for minutes. Milliseconds. */
export interface DatabaseLimits {
  readonly connectTimeout: number;
  /** For what somebody waits for. */
  readonly requestTimeout: number;
  /** For imports, migrations and reading whole stories. */
  readonly workTimeout: number;
}

export const DEFAULT_DATABASE_LIMITS: DatabaseLimits = {
  connectTimeout: 5_000,
  requestTimeout: 10_000,
  workTimeout: 120_000,
};

const FETCH_SIZE = 5_000;

/** The one way to the database: reads in READ sessions, writes all or nothing, each with a deadline. */
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

  /** All rows of a read. Throws DatabaseUnavailableError or DatabaseTooSlowError. */
  async read(cypher: string, parameters: Parameters = {}, timeout = this.limits.workTimeout): Promise<Row[]> {
    return await this.#run(neo4j.session.READ, timeout, async (transaction) => {
      const result = await transaction.run(cypher, { ...parameters });
      return result.records.map((record) => record.toObject());
    });
  }

  /** Writes the statements in one transaction. */
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

  /** Runs one schema statement, which Neo4j wants in a transaction of its own; another server may be doing the same. */
  async writeSchema(cypher: string): Promise<void> {
    try {
      await this.write([{ cypher, parameters: {} }]);
    } catch (error) {
      if (!(error instanceof Neo4jError && error.code.endsWith("EquivalentSchemaRuleAlreadyExists")))
        throw error;
    }
  }

  /** Throws the reason in one sentence when the database does not answer. */
  async verify(): Promise<void> {
    await this.read("RETURN 1 AS one", {}, this.limits.connectTimeout);
  }

  /** The same, asked again for `patience` milliseconds: a fresh database on a busy machine takes its time. */
  async verifyPatiently(patience: number): Promise<void> {
    const until = performance.now() + patience;
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
        // Past the database's own limit by a moment, so that its clearer answer comes first.
        timeout + 500,
      );
    } catch (error) {
      throw describeDatabaseError(error);
    } finally {
      closeInBackground(session);
    }
  }
}

/** Closing waits for a connection that may hang: nobody waits for it. */
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

/** True for the refusal of a second node where a constraint allows one. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.endsWith("ConstraintValidationFailed");
}

/** The driver's error as one of ours where it means "away" or "too slow"; any other as it is. */
export function describeDatabaseError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (/TransactionTimedOut|LockClient|TransactionTerminated|Transaction.Terminated/.test(code)) {
    return new DatabaseTooSlowError(`The database gave up after its time limit: ${message}`, {
      cause: error,
    });
  }
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(code)) {
    return new DatabaseUnavailableError("The database refuses the user name or password", { cause: error });
  }
  if (
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|DatabaseNotFound|TransientError.General/.test(code)
  ) {
    return new DatabaseUnavailableError(`The database is away: ${message}`, { cause: error });
  }
  if (/acquisition timed out|Connection was closed|pool is closed|driver.*closed/i.test(message)) {
    return new DatabaseUnavailableError(`The database is away: ${message}`, { cause: error });
  }
  return error;
}
