/**
 * Elements and attributes that do something: a page of ours has none of them but its own script, whose letters
 * `scripts.ts` looks at. Elements are allowed by name, so that one nobody thought of is refused too.
 */
import { targetOf } from '../addresses.ts'
import type { Fault } from '../reading.ts'
import type { Attributes } from './tags.ts'

const ALLOWED = new Set(
  (
    'html head meta title style body main nav section article header footer aside div p span a h1 h2 h3 h4 h5 h6 ' +
    'ol ul li dl dt dd table caption colgroup col thead tbody tfoot tr th td sup sub strong em b i small cite q ' +
    'blockquote abbr bdi time br hr wbr script'
  ).split(' '),
)
/** Elements of a picture: lines, dots and letters, nothing that moves, fetches or holds other markup. */
const DRAWN = new Set(['svg', 'g', 'line', 'path', 'circle', 'rect', 'text'])
/** Attributes that fetch or send. */
const FETCHES = new Set(['src', 'srcset', 'poster', 'background', 'action', 'formaction', 'data', 'ping', 'manifest'])

export function inspect(name: string, attributes: Attributes, path: string): readonly Fault[] {
  const faults: Fault[] = []
  const say = (what: string) => faults.push({ code: 'verify-active', message: `The page holds ${what}.` })
  if (!ALLOWED.has(name) && !DRAWN.has(name)) say(`the element <${name}>`)
  for (const [attribute, value] of attributes) {
    if (attribute.startsWith('on')) say(`the script attribute “${attribute}” of <${name}>`)
    if (FETCHES.has(attribute)) say(`the attribute “${attribute}” of <${name}>`)
    if (attribute === 'xlink:href') say(`the attribute “${attribute}” of <${name}>`)
    if (attribute === 'style') say(`the attribute “style” of <${name}>`)
    if (attribute === 'href' && !value.startsWith('#') && !targetOf(value, path))
      say(`a link to “${value.slice(0, 80)}”`)
  }
  if (name === 'meta') faults.push(...inspectMeta(attributes))
  return faults
}

function inspectMeta(attributes: Attributes): readonly Fault[] {
  const equivalent = attributes.get('http-equiv')?.toLowerCase()
  if (equivalent === 'refresh') return [{ code: 'verify-active', message: 'The page leads to another by itself.' }]
  const declared =
    attributes.get('charset') ??
    (equivalent === 'content-type' ? /charset=([\w-]+)/i.exec(attributes.get('content') ?? '')?.[1] : undefined)
  if (declared === undefined || declared.toLowerCase() === 'utf-8') return []
  return [{ code: 'verify-charset', message: `The page declares the character set “${declared}”, but is UTF-8.` }]
}
