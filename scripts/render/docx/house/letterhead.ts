/**
 * Page set-up, headers and footers of a house template: those of its last section. A header may hold words, fields
 * that count or repeat (PAGE, STYLEREF) and pictures; what could show other words to one reader than to the next is
 * refused, since a finished file is read back and compared.
 */
import type { PageShape } from '../../../theme/theme.ts'
import type { Draft, FurnitureKind } from '../furniture.ts'
import type { Letterhead, LetterheadParts, PageType } from '../sections.ts'
import { XML_DECLARATION } from '../xml.ts'
import { renameUsed } from './merge-styles.ts'
import { refusal, type Template } from './open-template.ts'
import { attribute } from './style-sheet.ts'

export type HousePage = { readonly xml: string; readonly shape: Partial<PageShape> }
/** Files that headers and footers show: 'word/media/image1.png'. */
export type Media = ReadonlyMap<string, Uint8Array>

export function letterheadOf(
  template: Template,
  ids: ReadonlyMap<string, string>,
): { letterhead: Letterhead | null; media: Media } {
  const section = lastSection(template)
  const page = housePage(template)
  if (section === null || page === null) return { letterhead: null, media: new Map() }
  const media = new Map<string, Uint8Array>()
  const parts = (kind: FurnitureKind): LetterheadParts => {
    const of = (type: PageType): Draft | null => draftOf(kind, type, { template, section, ids, media })
    const usual = of('default')
    const first = section.includes('<w:titlePg') ? of('first') : usual
    return { default: usual, even: of('even') ?? usual, first }
  }
  return { letterhead: { page: page.xml, header: parts('header'), footer: parts('footer') }, media }
}

/** The page of the template in points, and its XML as it stands; null when it has no section. */
export function housePage(template: Template): HousePage | null {
  const section = lastSection(template) ?? ''
  const size = /<w:pgSz\s[^>]*>/.exec(section)?.[0]
  const margins = /<w:pgMar\s[^>]*>/.exec(section)?.[0]
  if (!size || !margins) return null
  const points = (tag: string, name: string): number => Math.abs(Number(attribute(tag, name) ?? 0)) / 20
  const settings = template.text('word/settings.xml') ?? ''
  const book = /<w:(?:mirrorMargins|evenAndOddHeaders)(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(settings)
  return {
    xml: size + margins,
    shape: {
      width: points(size, 'w:w'),
      height: points(size, 'w:h'),
      top: points(margins, 'w:top'),
      bottom: points(margins, 'w:bottom'),
      inner: points(margins, 'w:left') + points(margins, 'w:gutter'),
      outer: points(margins, 'w:right'),
      sides: book ? 'two' : 'one',
    },
  }
}

function lastSection(template: Template): string | null {
  const body = template.text('word/document.xml') ?? ''
  const start = body.lastIndexOf('<w:sectPr')
  return start < 0 ? null : body.slice(start, body.indexOf('</w:sectPr>', start))
}

type Looking = {
  readonly template: Template
  readonly section: string
  readonly ids: ReadonlyMap<string, string>
  readonly media: Map<string, Uint8Array>
}

function draftOf(kind: FurnitureKind, type: PageType, { template, section, ids, media }: Looking): Draft | null {
  const reference = [...section.matchAll(new RegExp(`<w:${kind}Reference\\s[^>]*>`, 'g'))]
    .map(([tag]) => tag)
    .find((tag) => (attribute(tag, 'w:type') ?? 'default') === type)
  const target = reference && targetsOf(template, 'document.xml').get(attribute(reference, 'r:id') ?? '')?.target
  const xml = target ? template.text(`word/${target}`) : null
  if (!target || xml === null) return null
  checkParts(xml, { template, target })
  const relations = template.text(`word/_rels/${target}.rels`)
  for (const { kind: of, target: shown, outside } of targetsOf(template, target).values()) {
    if (of === 'hyperlink' && outside) continue
    const bytes = of === 'image' && !outside ? template.bytes(`word/${shown}`) : null
    if (bytes === null) throw refusal(template.file, `has a ${of} in “${target}” that cannot be taken over`, ONLY)
    media.set(`word/${shown}`, bytes)
  }
  return { xml: renameUsed(xml.replace(/^<\?xml[^>]*>\s*/, XML_DECLARATION), ids), relations }
}

const ONLY = 'Use words, page numbers, STYLEREF fields and pictures that stand in the line.'

/** Elements that a header may not have, and what they are called in Word. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['mc:AlternateContent', 'a text box or a shape'],
  ['w:pict', 'an old drawing'],
  ['w:object', 'an embedded object'],
  ['w:ins', 'tracked changes'],
  ['w:del', 'tracked changes'],
  ['w:sdt', 'a content control'],
]
const FIELDS = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'STYLEREF'])

function checkParts(xml: string, { template, target }: { readonly template: Template; readonly target: string }): void {
  const refused = REFUSED.find(([element]) => xml.includes(`<${element}>`) || xml.includes(`<${element} `))
  if (refused) throw refusal(template.file, `has ${refused[1]} in “${target}”`, ONLY)
  const commands = [
    ...xml.matchAll(/w:instr="\s*(\w+)|<w:fldChar[^>]*w:fldCharType="begin"[^>]*>.*?<w:instrText[^>]*>\s*(\w+)/gs),
  ]
  const foreign = commands
    .map(([, simple, long]) => simple ?? long ?? '')
    .find((name) => !FIELDS.has(name.toUpperCase()))
  if (foreign !== undefined) throw refusal(template.file, `has a field “${foreign}” in “${target}”`, ONLY)
}

type Relation = { readonly kind: string; readonly target: string; readonly outside: boolean }

function targetsOf(template: Template, part: string): ReadonlyMap<string, Relation> {
  const xml = template.text(`word/_rels/${part}.rels`) ?? ''
  return new Map(
    [...xml.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id') ?? '',
      {
        kind: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
        target: (attribute(tag, 'Target') ?? '').replace(/^\/word\//, ''),
        outside: attribute(tag, 'TargetMode') === 'External',
      },
    ]),
  )
}
