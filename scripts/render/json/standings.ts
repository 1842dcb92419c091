/**
 * Says of each reference of a file in which of the seven states it stands there. A text of the library is `here` in the
 * volume that prints it and `elsewhere` in a file that does not, so the library itself cannot know it.
 */
import type { Inline, OfficialText, Reference, Standing } from '../../ast/ast.ts'
import { mapPassages } from '../../ast/walk.ts'

/** `here`: the ids of the texts that stand in the file. */
export function standingOf(
  { state, target }: Pick<Reference, 'state' | 'target'>,
  here: ReadonlySet<string>,
): Standing {
  switch (state) {
    case 'held':
      return target !== null && target.type !== 'external' && here.has(target.text) ? 'here' : 'elsewhere'
    case 'external':
      return target?.type === 'external' && target.address !== null ? 'outside' : 'outside-without-address'
    case 'vague':
    case 'ambiguous':
    case 'unresolved':
      return state
  }
}

export function withStandings(text: OfficialText, here: ReadonlySet<string>): OfficialText {
  return mapPassages(text, ({ content }) => content.map((inline) => stand(inline, here)))
}

function stand(inline: Inline, here: ReadonlySet<string>): Inline {
  if (!('content' in inline)) return inline
  const content = inline.content.map((inner) => stand(inner, here))
  if (inline.type !== 'reference') return { ...inline, content }
  const { content: _, span, ...said } = inline
  return { ...said, standing: standingOf(inline, here), content, span }
}
