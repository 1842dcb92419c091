/**
 * Reads pages of HTML for tests: a galley or a few sheets come in, the elements of the page go out, in order.
 */
import { fileURLToPath } from 'node:url'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { html } from '../../scripts/render/html/html.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley, Sheet } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { galley } from '../builders.ts'
import { library } from '../compose/libraries.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

export const theme = await loadTheme([fileURLToPath(new URL('../../templates', import.meta.url))])

export async function render(of: Galley, more: Partial<Compendium> = {}, look = theme): Promise<string> {
  const job = { galley: of, theme: look, compendium: compendiumOf(of, more), laidOut: null, report: createReport() }
  const { bytes } = await html.render(job)
  return new TextDecoder().decode(bytes)
}

/** A compendium for a galley that was made by hand: without texts, unless a test gives some. */
export function compendiumOf(
  { id, title, subject, author, language, date }: Galley,
  more: Partial<Compendium> = {},
): Compendium {
  return {
    engross: 1,
    type: 'compendium',
    id,
    shape: 'volume',
    title,
    subtitle: subject,
    body: author,
    place: null,
    year: null,
    language,
    date,
    front: [],
    groups: [],
    background: [],
    back: [],
    apparatus: 'shown',
    pageReferences: 'shown',
    library: library([]),
    siblings: new Map(),
    ...more,
  }
}

export async function page(...sheets: readonly Sheet[]): Promise<readonly Element[]> {
  return elements(await render(galley([{ role: 'body', sheets }])))
}

export function elements(source: string): readonly Element[] {
  const walk = (node: Node): Element[] => [...('tagName' in node ? [node] : []), ...childrenOf(node).flatMap(walk)]
  return parse(source).childNodes.flatMap(walk)
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])
export const get = (element: Element | undefined, name: string): string | null =>
  element?.attrs.find((attribute) => attribute.name === name)?.value ?? null
export const named = (found: readonly Element[], ...names: readonly string[]) =>
  found.filter((element) => names.includes(element.tagName))
export const letters = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(letters).join(''))
