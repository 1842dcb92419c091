/**
 * The word behind the text of a draft, as Word itself writes it: a shape in the header, along the diagonal of the page
 * (VML, ISO 29500-4, 19). It bears the name by which Word's own command takes a watermark away again.
 */
import type { Theme } from '../../theme/theme.ts'
import { escapeXml } from './xml.ts'

/** The part of the diagonal that the word fills, and the height that a short word may reach, in parts of the width. */
const LENGTH = 0.72
const TALLEST = 0.32
/** About how wide a letter and how high a line is, in times of the size; Word draws the letters to fill the shape. */
const LETTER = 0.62
const LINE = 1
/** Light enough to read through, as in print. */
const COLOUR = '#ededed'

const NAMESPACES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

/** Words that are drawn along a path: what Word calls shape 136. */
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  `<v:formulas>${[
    'sum #0 0 10800',
    'prod #0 2 1',
    'sum 21600 0 @1',
    'sum 0 0 @2',
    'sum 21600 0 @3',
    'if @0 @3 0',
    'if @0 21600 @1',
    'if @0 0 @2',
    'if @0 @4 21600',
    'mid @5 @6',
    'mid @8 @5',
    'mid @7 @8',
    'mid @6 @7',
    'sum @6 0 @5',
  ]
    .map((formula) => `<v:f eqn="${formula}"/>`)
    .join('')}</v:formulas>` +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/></v:shapetype>'

/** A run for the paragraph of a header; nothing when the theme has no such word. */
export function watermarkXml({ draft, page, fonts }: Theme): string {
  if (draft.watermark === '') return ''
  const letters = [...draft.watermark].length
  const size = Math.min((LENGTH * Math.hypot(page.width, page.height)) / (LETTER * letters), TALLEST * page.width)
  const angle = Math.round(360 - (Math.atan2(page.height, page.width) * 180) / Math.PI)
  const place = ['horizontal', 'vertical'].map((way) => `mso-position-${way}:center;mso-position-${way}-relative:page`)
  const style = [
    'position:absolute;margin-left:0;margin-top:0',
    `width:${points(LETTER * letters * size)};height:${points(LINE * size)};rotation:${angle};z-index:-251658752`,
    ...place,
  ].join(';')
  const look = `font-family:&quot;${escapeXml(fonts.serif.word)}&quot;;font-size:1pt;font-weight:bold`
  return (
    `<w:r><w:rPr><w:noProof/></w:rPr><w:pict ${NAMESPACES}>${SHAPE_TYPE}` +
    `<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="${style}" o:allowincell="f" fillcolor="${COLOUR}" stroked="f">` +
    `<v:textpath style="${look}" string="${escapeXml(draft.watermark)}"/></v:shape></w:pict></w:r>`
  )
}

const points = (length: number): string => `${length.toFixed(1)}pt`
