/**
 * `word/styles.xml`: the style pane. One paragraph style per entry of the theme in the order of a text, the character
 * styles, and the few styles of Word's own that Word would otherwise invent with another look the day somebody adds a
 * footnote or updates the contents. All other built-in styles are hidden, so that the pane shows the words of the
 * house.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { FurnitureStyle, Style, Theme } from '../../theme/theme.ts'
import { ITEMS, type ItemStyle } from '../../theme/vocabulary.ts'
import { CONTENTS_HANG } from '../contents-hang.ts'
import { bidiXml } from './direction.ts'
import { usualColumn } from './label-column.ts'
import { languageXml } from './language.ts'
import {
  colourLook,
  fontLook,
  labelledPlace,
  letterLook,
  type Place,
  paragraphLook,
  plainPlace,
  sizeLook,
} from './paragraph-look.ts'
import { CHARACTER_STYLES, PARAGRAPH_STYLES, type ParagraphStyle, type StyleNames } from './style-names.ts'
import { escapeXml, NAMESPACES, twips, XML_DECLARATION } from './xml.ts'

export function stylesXml(theme: Theme, names: StyleNames, language: string): string {
  const own = PARAGRAPH_STYLES.map((style, index) => paragraphStyle(style, index + 1, { theme, names }))
  return [
    `${XML_DECLARATION}<w:styles ${NAMESPACES}>`,
    defaults(theme, language),
    LATENT,
    BUILT_IN_BASES,
    ...own,
    ...characterStyles(theme),
    furniture('header', 'Header', theme.head, theme),
    furniture('footer', 'Footer', theme.folio, theme),
    followers(names),
    tableStyle(theme),
    '</w:styles>',
  ].join('')
}

/** Hides what Word brings along, until somebody asks for it. */
const LATENT =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'

const BUILT_IN_BASES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:uiPriority w:val="90"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="91"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'

function defaults(theme: Theme, language: string): string {
  const { font, size, leading } = theme.styles.paragraph
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontLook(theme.fonts[font], 'from-theme')}${sizeLook(size)}` +
    `${languageXml(language)}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl/>${bidiXml(directionOfLanguage(language))}<w:spacing w:line="${twips(leading)}" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>`
  )
}

type House = { readonly theme: Theme; readonly names: StyleNames }

function paragraphStyle(style: ParagraphStyle, priority: number, { theme, names }: House): string {
  const look = theme.styles[style]
  const { id, name } = names[style]
  const next = Object.values(names).find((other) => other.name === look.word.next)?.id ?? id
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:uiPriority w:val="${priority}"/><w:qFormat/>` +
    `<w:pPr>${paragraphLook(look, usualPlace(style, theme), theme)}</w:pPr>${lettersXml(look, theme)}</w:style>`
  )
}

function lettersXml(look: Style | FurnitureStyle, theme: Theme): string {
  const letters = letterLook(look, theme)
  return letters && `<w:rPr>${letters}</w:rPr>`
}

/** Indents that the styles themselves carry; paragraphs of another depth say their own. */
export function usualPlaces(theme: Theme): Readonly<Record<ParagraphStyle, Place>> {
  const places = PARAGRAPH_STYLES.map((style): [ParagraphStyle, Place] => [style, usualPlace(style, theme)])
  return Object.fromEntries(places) as Record<ParagraphStyle, Place>
}

function usualPlace(style: ParagraphStyle, theme: Theme): Place {
  const look = theme.styles[style]
  if (isItem(style)) return labelledPlace(look, usualColumn(style, theme))
  if (style === 'wrap-up') return plainPlace(look, usualColumn('clause', theme).words)
  if (style !== 'contents-entry') return plainPlace(look, 0)
  const measure = theme.page.width - theme.page.inner - theme.page.outer
  // No indent on the right: LibreOffice drops what stands behind the dots when it goes over an indent.
  const hang = twips(look.size * CONTENTS_HANG)
  const stops: Place['stops'] = [{ align: 'right', leader: 'dot', at: twips(measure) }]
  return { ...plainPlace(look, 0), left: hang, hanging: hang, right: 0, stops }
}

const isItem = (style: ParagraphStyle): style is ItemStyle => ITEMS.some((item) => item === style)

function characterStyles(theme: Theme): readonly string[] {
  const { lead, emphasis, leadEmphasis, superscript, subscript, reference, pageReference, noteMark, noteStar } =
    CHARACTER_STYLES
  const link = colourLook('link', theme.colours)
  const made = (style: { id: string; name: string }, priority: number, look: string): string =>
    `<w:style w:type="character"${isBuiltIn(style) ? '' : ' w:customStyle="1"'} w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
    `<w:uiPriority w:val="${priority}"/><w:qFormat/>${look && `<w:rPr>${look}</w:rPr>`}</w:style>`
  return [
    made(lead, 40, '<w:b/><w:bCs/>'),
    made(emphasis, 41, '<w:i/><w:iCs/>'),
    made(leadEmphasis, 42, '<w:b/><w:bCs/><w:i/><w:iCs/>'),
    made(reference, 43, link),
    made(pageReference, 44, colourLook('muted', theme.colours)),
    made(superscript, 45, '<w:vertAlign w:val="superscript"/>'),
    made(subscript, 46, '<w:vertAlign w:val="subscript"/>'),
    made(noteMark, 47, '<w:vertAlign w:val="superscript"/>'),
    made(noteStar, 48, ''),
  ]
}

/** Word knows these names already, and what they are for. */
const isBuiltIn = ({ name }: { name: string }): boolean =>
  name === CHARACTER_STYLES.emphasis.name || name === CHARACTER_STYLES.noteMark.name

function furniture(name: string, id: string, style: Theme['head'], theme: Theme): string {
  const measure = theme.page.width - theme.page.inner - theme.page.outer
  const place =
    name === 'header'
      ? `<w:tabs><w:tab w:val="right" w:pos="${twips(measure)}"/></w:tabs><w:suppressAutoHyphens/>`
      : '<w:suppressAutoHyphens/><w:jc w:val="center"/>'
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="92"/>` +
    `<w:unhideWhenUsed/><w:pPr>${place}</w:pPr>${lettersXml(style, theme)}</w:style>`
  )
}

/** Word's own styles for what it makes itself; they follow ours. */
function followers(names: StyleNames): string {
  const follower = (type: string, id: string, name: string, base: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/></w:style>`
  return [
    follower('paragraph', 'FootnoteText', 'footnote text', names.note.id),
    follower('paragraph', 'TOC1', 'toc 1', names['contents-group'].id),
    follower('paragraph', 'TOC2', 'toc 2', names['contents-entry'].id),
    follower('character', 'Hyperlink', 'Hyperlink', CHARACTER_STYLES.reference.id),
  ].join('')
}

/** Tables have a rule above, below and under their head, no boxes; the break line after one takes no room. */
function tableStyle(theme: Theme): string {
  const colour = theme.colours.rule.slice(1).toUpperCase()
  const rule = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`
  return (
    '<w:style w:type="table" w:customStyle="1" w:styleId="Listing"><w:name w:val="Listing"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="60"/><w:qFormat/>' +
    `<w:tblPr><w:tblBorders>${rule('top')}${rule('bottom')}${rule('insideH')}</w:tblBorders>` +
    '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="BreakLine"><w:name w:val="Break line"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="93"/>' +
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
  )
}
