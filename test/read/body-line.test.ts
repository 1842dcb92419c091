/** The body of a text, where its head names it on a line that is nothing else. */
import { expect, test } from 'vitest'
import { readString } from './reading.ts'

const BODY = '\n\n1. Noting that rivers rise;\n\n2. Calls upon participating States to act.\n'
const OSCE = `\n\nRESOLUTION ON RIVER SAFETY\n\nThe OSCE Parliamentary Assembly,${BODY}`

const bodyOf = (source: string) => {
  const { text, findings } = readString(source)
  return { body: text.metadata.body, missing: findings.some(({ code }) => code === 'body-missing') }
}

test('is derived from the line above the title, with its place', () => {
  const { body, missing } = bodyOf(`**OSCE PARLIAMENTARY ASSEMBLY**${OSCE}`)
  expect(body).toEqual({ value: 'OSCE Parliamentary Assembly', from: 'derived', span: { start: 2, end: 29 } })
  expect(missing).toBe(false)
})

test('is derived from enacting words that name it', () => {
  const source = `European Parliament resolution of 19 January 2023 on river safety\n\nThe European Parliament,\n\n– having regard to the Charter of the United Nations,\n\nA. whereas rivers rise;${BODY}`
  expect(bodyOf(source).body?.value).toBe('European Parliament')
})

test('is not taken from a sentence that speaks of it, and an editor who says otherwise is told', () => {
  const spoken = `RESOLUTION 12\n\nON RIVER SAFETY\n\nThe Assembly,\n\n1. Noting what the OSCE Parliamentary Assembly said;${BODY}`
  expect(bodyOf(spoken).body).toBeNull()
  const { text, findings } = readString(`---\nbody: Assembly of Rivers\n---\nOSCE PARLIAMENTARY ASSEMBLY${OSCE}`)
  expect(text.metadata.body?.value).toBe('Assembly of Rivers')
  expect(findings.map(({ code }) => code)).toContain('front-matter-contradiction')
})
