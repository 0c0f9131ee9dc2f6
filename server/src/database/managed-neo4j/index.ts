export { defaultCacheDirectory } from "./disk/cache-directory.ts";
export { holdsDatabase } from "./home/data-directory.ts";
export type { ProcessExit } from "./process/database-process.ts";
export { acquireHome, type HomeLock } from "./process/home-lock.ts";
export { ManagedNeo4jError } from "./progress/managed-neo4j-error.ts";
export type { ReportProgress, StartProgress } from "./progress/start-progress.ts";
export { showProgressOn, type TerminalProgress } from "./progress/terminal-progress.ts";
export { findRunningNeo4j, type RunningNeo4j } from "./running-neo4j.ts";
export {
  FIRST_ANSWER_TIMEOUT,
  type ManagedNeo4j,
  type ManagedNeo4jOptions,
  startManagedNeo4j,
} from "./start-managed-neo4j.ts";
