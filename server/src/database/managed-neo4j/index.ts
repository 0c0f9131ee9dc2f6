export { defaultCacheDirectory } from "./cache-directory.ts";
export { holdsDatabase } from "./data-directory.ts";
export type { ProcessExit } from "./database-process.ts";
export { acquireHome, type HomeLock } from "./home-lock.ts";
export { ManagedNeo4jError } from "./managed-neo4j-error.ts";
export { findRunningNeo4j, type RunningNeo4j } from "./running-neo4j.ts";
export {
  MANAGED_PATIENCE,
  type ManagedNeo4j,
  type ManagedNeo4jOptions,
  startManagedNeo4j,
} from "./start-managed-neo4j.ts";
export type { ReportProgress, StartProgress } from "./start-progress.ts";
export { showProgressOn, type TerminalProgress } from "./terminal-progress.ts";
