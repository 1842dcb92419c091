import { describe, expect, test } from 'vitest'
import { bindsSpace } from '../../scripts/render/pdf/lines/no-break.ts'

/** A tilde where the space must hold: 'Abs.~1 Satz~2'. */
const marked = (text: string): string => {
  const words = text.split(/[ ~]/)
  return words.reduce((line, word, index) => {
    const before = words[index - 1] ?? ''
    return `${line}${bindsSpace(words[index - 2] ?? '', before, word) ? '~' : ' '}${word}`
  })
}

describe('a line never ends between', () => {
  test.each([
    ['numbers and their nouns', 'see Article~5 and chapter~VII of Declaration~489 or paragraph~28~a. of it'],
    ['numbers and what they count', 'on 27~May 2024 some 60.8~billion and 99~% of 5~km at 7.5~t'],
    ['currencies and sums', 'EUR~50 and US$~20'],
    ['names and their initials or titles', 'by J.~Smith and Mr~Jones with Dr.~Brown of St~Albans'],
    ['nouns and letters in brackets', 'under point~a) and letter~(b)'],
    ['ordinals and months or centuries', 'from the 19th~century until the 1st~May'],
  ])('English %s', (_, text) => {
    expect(marked(text)).toBe(text)
  })

  test.each([
    [
      'citations of laws',
      'nach Art.~5 Abs.~1 Satz~2 GG und §~12 Abs.~3 Nr.~5 sowie SGB~X (vgl. S.~14~ff. des Berichts)',
    ],
    ['abbreviations of single letters', 'und z.~B. bei i.~d.~R. drei, d.~h. bei u.~a. den z.~T. alten'],
    ['names', 'unter Dr.~H.~Müller und Prof.~Dr.~K.~v.~Weizenegg'],
    ['dates, hours and sums', 'am 12.~November 2024 um 9.15~Uhr über 1,5~Mio.~CHF und 535~Mio.~m³'],
    ['letters', 'nach Absatz~9 Buchstabe~e) und Anlage~2'],
  ])('German %s', (_, text) => {
    expect(marked(text)).toBe(text)
  })

  test.each([
    ['signs after a space', 'un «~mot~» rare~; quoi~? oui~! donc~: rien'],
    ['citations', 'la résolution n°~5, l’article~3 et l’alinéa~2 avec p.~ex. le point~a)'],
    ['hours, dates and degrees', 'à 12~h~30 le 1er~mars 2023 par 1,8~°C au XIXe~siècle'],
    ['names', 'par M.~Dupont, Mme~Lefèvre et MM.~Durand avec Pr~A.~Roche'],
    ['groups of thousands', 'un convoi de 4~400 tonnes'],
  ])('French %s', (_, text) => {
    expect(marked(text)).toBe(text)
  })

  test.each([
    ['citations', 'за ч.~2 ст.~10 та п.~а) №~5'],
    ['words of one letter', 'домовились у~Києві і~Львові та в~м.~Лугано'],
    ['dates and names', 'від 16~липня 2021~р. пана О.~В.~Коваленка про 12,4~млрд~грн'],
    ['dashes of a parenthesis', 'злочини~— насамперед'],
  ])('Ukrainian %s', (_, text) => {
    expect(marked(text)).toBe(text)
  })
})

test.each([
  'The Assembly calls upon member governments to act at once and in good faith',
  'Die Versammlung fordert die Mitgliedstaaten auf zu handeln',
  'considère que les États membres doivent agir à temps pour la paix',
  'Асамблея закликає держави діяти невідкладно задля миру',
  'a part of it. The first was adopted in 2022 and Resolution after resolution followed',
])('words that hold on to nothing may part: %s', (text) => {
  expect(marked(text)).toBe(text)
})
