/**
 * The entries of a theme with every value filled in: what an entry does not say comes from the one it is `like`, else
 * from `defaults`. Every block of the markup needs an entry, and every entry must be one of them or serve as a base.
 */
import { suggest } from '../nearest.ts'
import type { Said } from '../report.ts'
import type { Layers } from './layers.ts'
import type { WholeTheme } from './schema.ts'
import type { Style, Theme, WordStyle } from './theme.ts'
import { refuseAll } from './theme-file.ts'
import { BLOCKS, ITEMS } from './vocabulary.ts'

export const STYLE_NAMES: readonly string[] = [...Object.keys(BLOCKS), ...ITEMS]

type Entries = WholeTheme['styles']

export function fillInStyles({ styles, defaults }: WholeTheme, layers: Layers): Theme['styles'] {
  refuseAll([...missing(styles, layers), ...unknown(styles, layers), ...badBases(styles, layers)])
  const filled: Record<string, Style> = {}
  for (const name of STYLE_NAMES) filled[name] = fillIn(name, styles, defaults)
  refuseAll(badWordNames(filled, layers))
  return filled as Theme['styles']
}

function fillIn(name: string, styles: Entries, defaults: WholeTheme['defaults']): Style {
  const { like, word, ...looks } = styles[name] ?? {}
  const base = like === undefined ? defaults : fillIn(like, styles, defaults)
  const own = word?.name ?? capitalised(name)
  const inWord: WordStyle = { name: own, outline: word?.outline ?? 0, next: word?.next ?? own }
  return { ...base, ...told(looks), word: inWord }
}

/** 'wrap-up' → 'Wrap-up' */
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

function told(looks: object): object {
  return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined))
}

function missing(styles: Entries, layers: Layers): readonly Said[] {
  const left = STYLE_NAMES.filter((name) => styles[name] === undefined)
  return left.map((name) => ({
    code: 'theme-missing-style',
    place: layers.placeOf(['styles']),
    message: `The theme has no entry “${name}”.`,
    hint: `Add “${name}: {}” under styles, to have it look like the defaults.`,
  }))
}

/** A name that no element bears and that no other entry is like does nothing: it is a slip. */
function unknown(styles: Entries, layers: Layers): readonly Said[] {
  const bases = new Set(Object.values(styles).map(({ like }) => like))
  const left = Object.keys(styles).filter((name) => !STYLE_NAMES.includes(name) && !bases.has(name))
  return left.map((name) => ({
    code: 'config-unknown-key',
    place: layers.placeOf(['styles', name]),
    message: `There is no element “${name}” that an entry could style.`,
    hint: suggest(name, STYLE_NAMES, `The entries are ${STYLE_NAMES.join(', ')}.`),
  }))
}

function badBases(styles: Entries, layers: Layers): readonly Said[] {
  return Object.entries(styles).flatMap(([name, { like }]): readonly Said[] => {
    const place = layers.placeOf(['styles', name, 'like'])
    if (like !== undefined && styles[like] === undefined) {
      const hint = suggest(like, Object.keys(styles), 'Name another entry of styles.')
      return [{ code: 'config-value', place, message: `“${name}” is like “${like}”, which is no entry.`, hint }]
    }
    if (!isInCircle(name, styles)) return []
    const hint = 'Remove one “like:” of the circle.'
    return [{ code: 'config-value', place, message: `“${name}” is like itself, by way of “${like}”.`, hint }]
  })
}

function isInCircle(name: string, styles: Entries): boolean {
  const seen = new Set<string>()
  let next = styles[name]?.like
  while (next !== undefined && !seen.has(next)) {
    if (next === name) return true
    seen.add(next)
    next = styles[next]?.like
  }
  return false
}

/** Word knows styles by their names, so each has one of its own, and `next` names one of them. */
function badWordNames(filled: Readonly<Record<string, Style>>, layers: Layers): readonly Said[] {
  const names = Object.values(filled).map(({ word }) => word.name)
  return Object.entries(filled).flatMap(([style, { word }]) => [
    ...sameWordName(style, filled, layers),
    ...(names.includes(word.next) ? [] : [noNext(style, word.next, { names, layers })]),
  ])
}

/** Of two entries with one name, the one that a later file named is at fault. */
function sameWordName(style: string, filled: Readonly<Record<string, Style>>, layers: Layers): readonly Said[] {
  const named = (entry: string): readonly string[] => ['styles', entry, 'word', 'name']
  const name = filled[style]?.word.name ?? ''
  const twin = Object.keys(filled).find((entry) => entry !== style && isSameName(filled[entry]?.word.name ?? '', name))
  if (twin === undefined || layers.layerOf(named(twin)) > layers.layerOf(named(style))) return []
  const message = `“${style}” and “${twin}” have the same name in Word, “${name}”.`
  const hint = 'Give one of them another word.name.'
  return [{ code: 'config-value', place: layers.placeOf(named(style)), message, hint }]
}

/** Word takes no notice of capitals in the names of styles. */
const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function noNext(style: string, next: string, { names, layers }: { names: readonly string[]; layers: Layers }): Said {
  const message = `“${style}” is followed in Word by “${next}”, which is no style.`
  const hint = suggest(next, names, 'Name the word.name of another entry.')
  return { code: 'config-value', place: layers.placeOf(['styles', style, 'word', 'next']), message, hint }
}
