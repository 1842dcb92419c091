/**
 * One live line on a terminal: `▸ page layout 3/6`. Nothing when piped, nothing before 300 ms have passed.
 */

export type Progress = {
  /** Says what is under way; replaces the line before. */
  show(what: string): void
  /** Takes the line away. */
  clear(): void
}

/** A line that flashes by is noise. */
const QUIET_MILLISECONDS = 300

const CLEAR_LINE = '\r\u001b[K'

export function createProgress(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): Progress {
  if (!stream.isTTY) return { show() {}, clear() {} }
  const start = now()
  let shown = false
  return {
    show(what) {
      if (now() - start < QUIET_MILLISECONDS) return
      shown = true
      const room = Math.max(10, (stream.columns ?? 80) - 3)
      stream.write(`${CLEAR_LINE}▸ ${[...what].slice(0, room).join('')}`)
    },
    clear() {
      if (shown) stream.write(CLEAR_LINE)
      shown = false
    },
  }
}
