// Runs an outside program and gives what it printed; the exit status is only one of the facts.
import { spawn } from 'node:child_process'

/** Resolves to { status, stdout, stderr }; status is null when the program is not there. */
export function runProgram(command, words, { seconds = 300, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      timeout: seconds * 1000,
    })
    const out = []
    const err = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    child.on('error', () => resolve({ status: null, stdout: '', stderr: '' }))
    child.on('close', (status) =>
      resolve({ status: status ?? -1, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
  })
}

/** Whether a program can be started at all. */
export async function isInstalled(command, words = ['--version']) {
  return (await runProgram(command, words, { seconds: 60 })).status !== null
}
