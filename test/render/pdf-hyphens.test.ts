import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hyphensIn } from '../../scripts/render/pdf/lines/hyphens.ts'

const divided = (word: string, language: string): string => {
  const points = hyphensIn(word, language)
  return [0, ...points].map((from, index) => word.slice(from, points[index])).join('-')
}

describe('words are divided by the rules of their language', () => {
  test.each([
    ['en-GB', 'inter-na-tion-ally', 'in-ter-na-tion-ally'],
    ['en-US', 'defensive', 'de-fen-sive'],
    ['de', 'Zuständigkeiten', 'Zu-stän-dig-kei-ten'],
    ['de-AT', 'abschreckende', 'ab-schre-ckende'],
    ['fr', 'gouvernements', 'gou-ver-ne-ments'],
    ['uk', 'безпека', 'без-пека'],
    ['es', 'parlamentaria', 'par-la-men-ta-ria'],
    ['it', 'risoluzione', 'ri-so-lu-zione'],
    ['pl', 'bezpieczeństwo', 'bez-pie-czeń-stwo'],
    ['cs', 'mezinárodní', 'me-zi-ná-rodní'],
    ['el', 'δημοκρατία', 'δη-μο-κρα-τία'],
    ['ru', 'международная', 'меж-ду-на-род-ная'],
  ])('%s: %s', (language, word, expected) => {
    expect(divided(word.replaceAll('-', ''), language)).toBe(expected)
  })

  test('and not at all in other languages, in capitals, or with figures', () => {
    expect(divided('internationally', 'tlh')).toBe('internationally')
    expect(divided('INTERNATIONALLY', 'en')).toBe('INTERNATIONALLY')
    expect(divided('COVID19related', 'en')).toBe('COVID19related')
  })
})

describe('an apostrophe', () => {
  test.each([
    ['fr', 'l’environnement', 'l’en-vi-ron-ne-ment'],
    ['fr', "L'Assemblée", "L'As-sem-blée"],
    ['fr', 'd’étiage', 'd’étiage'],
    ['it', 'dell’applicazione', 'dell’ap-pli-ca-zione'],
    ['en-GB', 'Committee’s', 'Com-mit-tee’s'],
    ['en-GB', 'shouldn’t', 'shouldn’t'],
  ])('joins two words, each divided by itself (%s: %s)', (language, word, expected) => {
    expect(divided(word, language)).toBe(expected)
  })

  test.each(["об'єднаних", 'об’єднаних', 'обʼєднаних'])('is a letter in Ukrainian: %s', (word) => {
    expect(hyphensIn(word, 'uk')).toEqual([3, 5, 7])
  })
})

describe('no piece', () => {
  test.each([
    ['de', 'Hochwasserrisikomanagementrichtlinie', 'Hoch-was-ser-ri-si-ko-ma-nage-ment-richt-li-nie'],
    ['be', 'міжнародная', 'між-на-род-ная'],
    ['uk', 'виконання', 'ви-ко-на-ння'],
    ['cs', 'čtvrtletní', 'čtvrt-letní'],
    ['en', 'strengths', 'strengths'],
  ])('is without a vowel (%s: %s)', (language, word, expected) => {
    expect(divided(word, language)).toBe(expected)
  })

  test('begins with a Dutch vowel that would lose its dots', () => {
    expect(divided('geïntegreerde', 'nl')).toBe('geïn-te-greerde')
  })

  test('is shorter than two letters at the beginning and three at the end', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeioulnrstghäé’'), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(letters, fc.constantFrom('en', 'de', 'fr', 'it', 'uk'), (word, language) => {
        const points = hyphensIn(word, language)
        expect(points).toEqual([...new Set(points)].sort((a, b) => a - b))
        for (const point of points) {
          expect(point).toBeGreaterThanOrEqual(2)
          expect(word.length - point).toBeGreaterThanOrEqual(3)
        }
      }),
      { numRuns: 300, seed: 11 },
    )
  })
})
