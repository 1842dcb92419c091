/**
 * Says by name what was skipped and why: a test that needs an outside program or folder carries that in its title,
 * so that a green run on a bare machine does not look like a whole one.
 */
import type { Reporter, TestModule } from 'vitest/node'

export function skippedReporter(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[]) {
      const names = modules.flatMap((module) =>
        [...module.children.allTests('skipped')].map((test) => `  skipped: ${test.fullName}`),
      )
      if (names.length > 0) process.stdout.write(`${names.join('\n')}\n`)
    },
  }
}
