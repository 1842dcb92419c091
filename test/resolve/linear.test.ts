import { describe, expect, test } from 'vitest'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const LETTERS = 200_000

/** Each is repeated to 200,000 letters; whatever goes back over what it has read takes minutes here, on any machine. */
const ATTACKS = [
  'Declaration ',
  'Declarations 1, ',
  'Declaration on ',
  'Declaration on Resolution on ',
  'Resolution no. ',
  'Resolution 2433 (2022) and ',
  'resolutions ES-11/1 and ',
  'resolution adopted by ',
  'resolution adopted by the Assembly on ',
  'resolution adopted by the Assembly on 2 March 2022 ',
  'European Parliament or resolution 76/124 ',
  'paragraph 1 of Resolution 469 ',
  'the Washington Treaty, including Article 5, ',
  'A/RES/',
  'Article 5, ',
  'Article 5(1)(1)',
  'paragraph 1 (a) ',
  'paragraph 1, ',
  'UN General Assembly ',
  'other relevant ',
  'other Assembly ',
  'resolutions of the ',
  'United Nations (UN) ',
  'Convention on the Prohibition of the ',
  'this Declaration ',
  'COM(2013) ',
  'Regulation (EU) ',
  'RC-B9-',
  '(ABCD) ',
  ' ',
  '(',
  '1',
  'a.',
  '; ',
  "'s ",
  'ES-11/1, ',
  'NATO',
  'Деклараці',
  'Постанова Верховної Ради України № ',
  'Декларації № 482 та № ',
  'that Resolution ',
  'Resolution 469 and that Resolution, Article 2 thereof, ',
  'Article 5 and ',
  'Articles 3-',
  'UNSCR 1325 and ',
  'Opinion 300 (2022) and Resolution ',
  'Opinion 300 (2022), Resolution 2433 (2022) and ',
  'Resolution 2202 (2015), unanimously adopted by ',
  'the UN Charter and the Charter of ',
  'that Treaty and the Treaty ',
  'the UN Charter, the Charter of Paris, the Charter ',
  'first and second and ',
  'the third operative paragraph and ',
  'fourth paragraph of the preamble of ',
  'Permanent Council Decision 1117 and ',
  'Ministerial Council Decision No. 3/11, 4/11, ',
  'Baku Declaration, adopted by the OSCE PA on ',
  'paragraphs 1 to 2 of ',
  'letters a, b, ',
  'letter a of paragraph 2 of ',
  'paragraph 2, letters a, ',
  'OP 1 and ',
  'the UN Charter, the Charter, ',
  'the Charter, ',
  'PP1 bis of ',
  'paragraph 1 and paragraph 2 of ',
  'operative paragraph 1, preambular paragraph ',
  'резолюцію Ради Безпеки ООН 1325 ',
  'A/77/589-S/2022/',
  'Article 8(2)(b)(viii)(',
  '“Standing with Ukraine ',
  'Declaration 1/Resolution ',
  '-1',
  'article 34-1-',
  'paragraphs 3 to ',
  'paragraph 2, sub-paragraph (a), ',
  'declaration on ',
  'declaration entitled “',
  'A/',
  'A/ES-11/L.1/',
  'E/CN.7/',
  '109 SESP 15 E rev. ',
  'Directives 2013/48/EU and ',
  'Council Regulation ',
  'OJ C 229, 29.6.2023, p. ',
  '2014 Baku Declaration ',
  'OSCE PA 2014 Baku ',
  'Arms Trade Treaty (ATT) ',
  'resolution of the General Assembly ',
  '2 March 2022 resolution ',
  'Doc. 15506 ',
  'AS (14) D ',
  'decision 1982/',
]

function timeToResolve(letters: string): number {
  const text = readText({ number: '1', blocks: [clause('1.', letters)] })
  const before = performance.now()
  resolve([text], { registry: REGISTRY }, createReport())
  return performance.now() - before
}

describe('every pattern is linear', () => {
  test.each(ATTACKS)('%j', (attack) => {
    expect(timeToResolve(attack.repeat(Math.ceil(LETTERS / attack.length)))).toBeLessThan(10_000)
  })
})
