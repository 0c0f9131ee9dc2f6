import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A process id with the time of its start, since the system reuses process ids. */
export interface ProcessIdentity {
  readonly pid: number;
  /** An opaque text, comparable for equality with that of the same pid on the same machine. */
  readonly startedAt: string;
}

export interface RunningProcess extends ProcessIdentity {
  readonly commandLine: string;
}

/** Finds the running process with this id; null when there is none, or it has ended and waits to be reaped. */
export function lookUpProcess(pid: number): RunningProcess | null {
  return existsSync("/proc/self/stat") ? lookUpInProc(pid) : lookUpWithPs(pid);
}

export function isRunning(identity: ProcessIdentity): boolean {
  return lookUpProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** The identity of this very process. */
export function ownIdentity(): ProcessIdentity {
  const self = lookUpProcess(process.pid);
  if (self === null) throw new Error(`process ${process.pid} cannot see itself in /proc or ps`);
  return { pid: self.pid, startedAt: self.startedAt };
}

function lookUpInProc(pid: number): RunningProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const state = fields[0];
    const startTicks = fields[19];
    if (startTicks === undefined || state === "Z" || state === "X") return null;
    const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trimEnd();
    return { pid, startedAt: `${bootId}:${startTicks}`, commandLine };
  } catch {
    return null;
  }
}

/** Looks a process up with `ps`, for systems without /proc (macOS). The start time is exact to the second. */
export function lookUpWithPs(pid: number): RunningProcess | null {
  const columns = ["-o", "stat=", "-o", "lstart=", "-o", "command="];
  const ps = spawnSync("/bin/ps", ["-ww", ...columns, "-p", String(pid)], {
    encoding: "utf8",
    env: { LC_ALL: "C", TZ: "UTC" },
  });
  const found = /^\s*(\S+)\s+(\w{3}\s+\w{3}\s+\d+\s+[\d:]{8}\s+\d{4})\s+(.*)$/m.exec(ps.stdout ?? "");
  const [, state, startedAt, commandLine] = found ?? [];
  if (state === undefined || startedAt === undefined || state.startsWith("Z")) return null;
  return { pid, startedAt, commandLine: commandLine ?? "" };
}
