/**
 * What a command may touch of the outside: streams, folder, environment. Tests put their own in its place.
 */

export type Terminal = {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The options that every command takes. */
export type CommonOptions = {
  readonly cwd?: string
  readonly json?: boolean
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly color: boolean // commander's name for --no-color
}

/** Colours only on a terminal that wants them: NO_COLOR, FORCE_COLOR and --no-color are heard. */
export function colourOf(terminal: Terminal, options: CommonOptions): 'on' | 'off' {
  const { NO_COLOR, FORCE_COLOR } = terminal.env
  if (!options.color || (NO_COLOR !== undefined && NO_COLOR !== '')) return 'off'
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return 'on'
  return terminal.stderr.isTTY ? 'on' : 'off'
}

/** Writes and waits until the stream has taken it, so that a pipe gets everything before the process ends. */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => {
    stream.write(text, () => done())
  })
}
