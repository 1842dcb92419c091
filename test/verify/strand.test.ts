import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStrand, lettersOf, spellOut, strandOf } from '../../scripts/verify/strand.ts'

describe('strands', () => {
  it('keep letters, drop white space and soft hyphens, and remember where words end', () => {
    const strand = strandOf('  Łódź\u00a0co\u00adoperation \n 5 m² ')
    expect(strand.letters.normalize('NFC')).toBe('Łódźcooperation5m²')
    expect(spellOut(strand, 0, strand.letters.length)).toBe('Łódź cooperation 5 m²')
  })

  it('are the same however a letter and its accents are cut', () => {
    const whole = lettersOf('ṩ')
    const writer = createStrand()
    for (const piece of ['s', '\u0307', '\u0323']) writer.add(piece)
    expect(writer.finish().letters).toBe(whole)
  })

  it('are equal exactly when the texts are equal without white space (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(20)), (text, cuts) => {
        const writer = createStrand()
        let at = 0
        for (const cut of [...cuts, text.length]) {
          writer.add(text.slice(at, at + cut))
          at += cut
        }
        expect(writer.finish().letters).toBe(text.replace(/[\s\u0085\u00ad]+/g, '').normalize('NFD'))
      }),
    )
  })
})
