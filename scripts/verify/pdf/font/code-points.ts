/**
 * Which glyph a font file has for a character (OpenType, cmap): formats 4 and 12, which every font of today has.
 */

/** 0 for none. */
export type GlyphOf = (codePoint: number) => number

/** Null when the font says it in no format of these. */
export function readCodePoints(cmap: DataView): GlyphOf | null {
  const count = cmap.getUint16(2)
  const tables = Array.from({ length: count }, (_, index) => cmap.getUint32(4 + index * 8 + 4)).filter(
    (at, index) => isUnicode(cmap.getUint16(4 + index * 8), cmap.getUint16(4 + index * 8 + 2)) && at < cmap.byteLength,
  )
  const large = tables.find((at) => cmap.getUint16(at) === 12)
  if (large !== undefined) return inGroups(cmap, large)
  const small = tables.find((at) => cmap.getUint16(at) === 4)
  return small === undefined ? null : inSegments(cmap, small)
}

const isUnicode = (platform: number, encoding: number): boolean =>
  platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))

/** Format 12: groups of characters that follow one another, and the glyph of the first. */
function inGroups(cmap: DataView, at: number): GlyphOf {
  const groups = cmap.getUint32(at + 12)
  return (codePoint) => {
    const group = firstThat(groups, (index) => cmap.getUint32(at + 16 + index * 12 + 4) >= codePoint)
    if (group === groups) return 0
    const start = cmap.getUint32(at + 16 + group * 12)
    return start > codePoint ? 0 : cmap.getUint32(at + 16 + group * 12 + 8) + codePoint - start
  }
}

/** Format 4: segments, each with a difference or a list of glyphs. */
function inSegments(cmap: DataView, at: number): GlyphOf {
  const count = cmap.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + count * 2]
  return (codePoint) => {
    const segment = firstThat(count, (index) => cmap.getUint16(ends + index * 2) >= codePoint)
    if (codePoint > 0xffff || segment === count) return 0
    const start = cmap.getUint16(starts + segment * 2)
    if (start > codePoint) return 0
    const difference = cmap.getUint16(starts + count * 2 + segment * 2)
    const place = starts + count * 4 + segment * 2
    const list = cmap.getUint16(place)
    if (list === 0) return (codePoint + difference) & 0xffff
    const glyph = cmap.getUint16(place + list + (codePoint - start) * 2)
    return glyph === 0 ? 0 : (glyph + difference) & 0xffff
  }
}

/** The first of rising indices that is so; `count` when none is. */
function firstThat(count: number, isSo: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}
