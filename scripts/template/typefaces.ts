/**
 * The typefaces of a theme in words, with their licences, for the colophon:
 *
 *     EB Garamond (SIL Open Font License 1.1); other characters in Noto Serif and Amiri (SIL Open Font License 1.1)
 */
import { inEnglish, type Say } from '../compose/own-words.ts'
import type { FontFamily, Theme } from '../theme/theme.ts'

export function typefacesOf({ fonts, fallbacks, styles, head, folio }: Theme, say: Say = inEnglish): string {
  const worn = new Set([...Object.values(styles), head, folio].map(({ font }) => font))
  const own = (['serif', 'sans'] as const).filter((font) => worn.has(font)).map((font) => fonts[font])
  const others = fallbacks.filter(({ name }) => !own.some((family) => family.name === name))
  const typefaces = listed(own, say)
  if (others.length === 0) return typefaces
  return say('{typefaces}; other characters in {others}', { typefaces, others: listed(others, say) })
}

/** Families of one licence stand together. */
function listed(families: readonly FontFamily[], say: Say): string {
  const licences = [...new Set(families.map(({ licence }) => licence))]
  const groups = licences.map((licence) => {
    const names = families.filter((family) => family.licence === licence).map(({ name }) => name)
    const joined = [names.slice(0, -1).join(', '), ...names.slice(-1)]
      .filter((part) => part !== '')
      .join(` ${say('and')} `)
    return licence === '' ? joined : `${joined} (${licence})`
  })
  return groups.join(', ')
}
