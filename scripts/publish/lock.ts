/**
 * One build at a time writes to an output folder. The lock names process and host, so that a lock left behind by a
 * killed build is seen to be stale and taken over.
 */
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../report.ts'
import { diskWriter, type Writer } from './writer.ts'

type Holder = { readonly pid: number; readonly host: string }

/** Paths of the locks that this process holds. A signal ends it wherever it is, and no lock may outlive it. */
const holding = new Set<string>()
process.on('exit', () => {
  for (const path of holding) diskWriter.remove(path)
})

/** Takes the lock in `folder`, or refuses and names who holds it. */
export function takeLock(folder: string, writer: Writer): void {
  const path = join(folder, 'lock')
  const mine = new TextEncoder().encode(JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder))
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writer.writeNew(path, mine)
      holding.add(path)
      return
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    }
    const holder = readHolder(writer.read(path))
    if (holder !== null && isAlive(holder)) throw held(path, holder)
    takeAway(path, writer)
  }
  throw held(path, readHolder(writer.read(path)))
}

export function releaseLock(folder: string, writer: Writer): void {
  const path = join(folder, 'lock')
  writer.remove(path)
  holding.delete(path)
}

/**
 * A stale lock is renamed before it is removed: of two builds that find it, only one rename succeeds, and the other
 * tries again from the start.
 */
function takeAway(path: string, writer: Writer): void {
  const aside = `${path}.${process.pid}`
  try {
    writer.rename(path, aside)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return
    throw cause
  }
  const taken = readHolder(writer.read(aside))
  if (taken !== null && isAlive(taken)) {
    // Between our look and our rename another build took the stale lock over: this one is alive, give it back.
    writer.rename(aside, path)
    throw held(path, taken)
  }
  writer.remove(aside)
}

/** A lock of another host cannot be judged and counts as alive; one that cannot be read was cut off while written. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return false
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readHolder(bytes: Uint8Array | null): Holder | null {
  if (bytes === null) return null
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const { pid, host } = (read ?? {}) as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null
  } catch {
    // Not JSON: the holder died while it wrote the lock, so there is nobody to wait for.
    return null
  }
}

function held(path: string, holder: Holder | null): Refusal {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
  return new Refusal({
    code: 'out-locked',
    place: { file: path, line: 1, column: 1 },
    message: `Another build (${who}) is writing to the same output folder.`,
    hint: 'Wait until it has ended. If it is certain that no build is running, remove the lock file.',
  })
}
