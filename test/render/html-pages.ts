/**
 * Reads pages of HTML for tests: a galley or a few sheets come in, the elements of the page go out, in order.
 */
import { fileURLToPath } from 'node:url'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { html } from '../../scripts/render/html/html.ts'
import type { Galley, Sheet } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { galley } from '../builders.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

export const theme = await loadTheme([fileURLToPath(new URL('../../templates', import.meta.url))])

export async function render(of: Galley): Promise<string> {
  const { bytes } = await html.render({ galley: of, theme } as Parameters<typeof html.render>[0])
  return new TextDecoder().decode(bytes)
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
