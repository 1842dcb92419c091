#!/usr/bin/env node
/**
 * The program's door: hands arguments and streams to `run`, and turns signals and closed pipes into exit statuses.
 */
import './memory.ts'
import { run } from './run.ts'

/** A reader that closes the pipe early (`engross show … | head`) is no fault of ours. */
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
})
process.stderr.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
})

/** Interrupted: what was published before stays; the next build clears what this one leaves in its stage. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130))

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
})
