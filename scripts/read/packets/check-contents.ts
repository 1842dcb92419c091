/** Compares what a packet's list of contents announces with the texts that were found in it. */
import type { OfficialText } from '../../ast/ast.ts'
import { plainWords } from '../../ast/walk.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { bare, type Listed } from '../repairs/contents-block.ts'

export function checkContents(reading: Reading, listed: readonly Listed[], texts: readonly OfficialText[]): void {
  if (listed.length === 0) return
  const named = texts.map((text) => ({ text, names: namesOf(text) }))
  for (const { words, at } of listed.filter(({ words }) => !isGroup(words))) {
    if (named.some(({ names }) => names.some((name) => agree(words, name)))) continue
    const message = `The contents list ${quoted(words)}, which is not among the texts of the packet.`
    remark(reading, { code: 'packet-contents', at, message, hint: 'Compare the packet with its original.' })
  }
  for (const { text, names } of named) {
    if (names.length === 0 || listed.some(({ words }) => names.some((name) => agree(words, name)))) continue
    const at = text.symbol?.span.start ?? text.title[0]?.span.start ?? 0
    const message = `${quoted(names[0] ?? text.id)} is not in the contents of the packet.`
    remark(reading, { code: 'packet-contents', at, message, hint: 'Compare the packet with its original.' })
  }
}

function namesOf({ symbol, title }: OfficialText): readonly string[] {
  const symbolName = symbol ? bare(plainWords(symbol.content)) : ''
  const titleName = bare(title.map((line) => plainWords(line.content)).join(' '))
  return [/\d/.test(symbolName) ? symbolName : '', titleName].filter((name) => name.length > 3)
}

function agree(listed: string, name: string): boolean {
  return ` ${listed} `.includes(` ${name} `) || (listed.length > 12 && ` ${name} `.includes(` ${listed} `))
}

/** "DECLARATIONS": a heading of the list. */
function isGroup(words: string): boolean {
  return !words.includes(' ') || words.length < 4
}
