import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** Counts the tests for the closing line; lists what was skipped and why, and what passed only when tried again. */
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (test.diagnostic()?.flaky === true)
          process.stderr.write(`passed when tried again: ${test.fullName}\n`);
        if (result.state === "passed") counts.passed += 1;
        else if (result.state === "failed") counts.failed += 1;
        else {
          counts.skipped += 1;
          const reason = result.state === "skipped" ? (result.note ?? "no reason given") : "not run";
          process.stderr.write(`skipped: ${test.fullName} (${reason})\n`);
        }
      }
    }
    const path = process.env.ENTENTE_TEST_RESULTS;
    if (path === undefined) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(counts));
  }
}
