/**
 * What commander says of a mistyped command line, in the words and the form of every other finding.
 *
 *     error: unknown option '--frmat'\n(Did you mean --format?)   →   There is no option “--frmat”. Did you mean “--format”?
 */
import type { CommanderError } from 'commander'
import type { Said } from '../report.ts'

/** `command`: 'engross build', whose help is offered. */
export function usageFault({ message }: CommanderError, command: string): Said {
  const said = message.replace(/^error: /, '')
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(said)?.[1]
  const ask = `\`${command} --help\` shows what may be written.`
  const hint = near === undefined ? ask : `Did you mean “${near.replaceAll(', ', '” or “')}”?`
  for (const { pattern, says } of SENTENCES) {
    const match = pattern.exec(said)
    if (match) return { code: 'usage-unknown', place: null, message: says(match[1] ?? '', match[2] ?? ''), hint }
  }
  const [first = said] = said.split('\n')
  return { code: 'usage-unknown', place: null, message: `${first.charAt(0).toUpperCase()}${first.slice(1)}`, hint: ask }
}

type Sentence = { readonly pattern: RegExp; readonly says: (first: string, second: string) => string }

const SENTENCES: readonly Sentence[] = [
  { pattern: /^unknown option '([^']*)'/, says: (option) => `There is no option “${option}”.` },
  { pattern: /^missing required argument '([^']*)'/, says: (name) => `Something is missing: <${name}>.` },
  {
    pattern: /^option '([^']*)' argument missing/,
    says: (option) => `Something is missing behind “${option.split(' ')[0]}”.`,
  },
  { pattern: /^too many arguments(?: for '([^']*)')?/, says: () => 'There are more words than the command takes.' },
  {
    pattern: /^option '([^']*)' argument '[^']*' is invalid\. Allowed choices are (.*)\.$/,
    says: (option, choices) => `“${option.split(' ')[0]}” can be: ${choices}.`,
  },
]
