import { describe, expect, it } from 'vitest'
import { distinctNames } from '../../scripts/compose/distinct-names.ts'
import { line, officialText, type TextToBuild, words } from '../ast-builders.ts'

const titled = (id: string, title: string, more: TextToBuild = {}) =>
  officialText({ id, kind: 'resolution', title: [line(words(title))], ...more })

const namesOf = (...texts: ReturnType<typeof officialText>[]): readonly string[] => [...distinctNames(texts).values()]

describe('the names of the texts of one volume', () => {
  it('are the usual ones where nothing else is called so', () => {
    expect(namesOf(officialText({ number: '489' }), titled('a', 'On gas'))).toEqual([
      'Declaration 489',
      'Resolution (number not stated in source)',
    ])
  })

  it('name the body where two bodies have the same number', () => {
    const council = titled('a', 'On gas', { number: '2482', body: 'Council of Europe' })
    const nations = titled('b', 'On oil', { number: '2482', body: 'United Nations' })
    expect(namesOf(council, nations)).toEqual([
      'Resolution 2482 (Council of Europe)',
      'Resolution 2482 (United Nations)',
    ])
  })

  it('name the title where the body does not tell them apart, and the id at last', () => {
    const untitled = officialText({ id: 'c', kind: 'resolution' })
    expect(namesOf(titled('a', 'On gas'), titled('b', 'On oil'), untitled, titled('d', 'On oil'))).toEqual([
      'Resolution “On gas”',
      'Resolution “On oil”',
      'Resolution (number not stated in source)',
      'Resolution “On oil” (d)',
    ])
  })

  it('call a background page by its title and cut a long title between words', () => {
    const page = titled('page', 'Stand with Ukraine', { kind: 'background' })
    expect(namesOf(page)).toEqual(['“Stand with Ukraine”'])
    const long = titled('long', 'Alexei Navalny’s death and the need to counter a totalitarian regime', {
      kind: 'background',
    })
    expect(namesOf(page, long)).toEqual(['“Stand with Ukraine”', '“Alexei Navalny’s death and the need to counter a…”'])
  })

  it('are all different, however alike the texts are', () => {
    const many = Array.from({ length: 5 }, (_, index) => officialText({ id: `copy-${index}`, kind: 'statement' }))
    expect(new Set(namesOf(...many)).size).toBe(5)
  })
})
