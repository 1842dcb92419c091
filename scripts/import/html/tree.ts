/**
 * Short ways to look at a parsed page. Searching never recurses: a hostile page nests its elements ten thousand deep.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'

export type PageNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode
export type PageElement = DefaultTreeAdapterTypes.Element

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node
}

export function childrenOf(node: PageNode): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((held) => held.name === name)?.value ?? null
}

export function hasClass(element: PageElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name)
}

/** Every element below a node, in the order of the page. */
export function* elementsOf(root: PageNode): Generator<PageElement> {
  const waiting = childrenBackward(root)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    yield node
    for (const child of childrenBackward(node)) waiting.push(child)
  }
}

/** The letters below a node, blanks collapsed. */
export function textOf(root: PageNode): string {
  const parts: string[] = []
  const waiting: PageNode[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
    else if (!isElement(node) || !SILENT.has(node.tagName)) {
      for (const child of childrenBackward(node)) waiting.push(child)
    }
  }
  return parts
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}

/** What waits longest is taken last, so the first child goes on top. */
function childrenBackward(node: PageNode): PageNode[] {
  return [...childrenOf(node)].reverse()
}

/** Elements whose letters are never words of a page. */
export const SILENT: ReadonlySet<string> = new Set(
  'head script style noscript template svg math canvas iframe object embed audio video select input textarea button'.split(
    ' ',
  ),
)
