/**
 * The ways of citing that the handbook lists: each example is found, and as one whole.
 */
import { describe, expect, test } from 'vitest'
import { FAMILIES } from '../../scripts/resolve/citations/families.ts'
import { gather } from '../../scripts/resolve/gather.ts'
import { levelSigns } from '../../scripts/resolve/level-signs.ts'
import { NO_LOCAL_NAMES } from '../../scripts/resolve/local-names.ts'
import { createFinders } from '../../scripts/resolve/mentions.ts'
import { shelve } from '../../scripts/resolve/shelf.ts'
import { prepareWording } from '../../scripts/resolve/wording.ts'
import { REGISTRY } from '../registry.ts'

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'a number of an assembly': ['Declaration 489', 'Declarations 474, 482 and 489', 'Resolution 469'],
  'the code of an assembly document': ['109 SESP 15 E rev.1', '178 SESA 25 E', '086 SESP 17 E rev. 1 fin'],
  'a number with its year': ['Resolution 2433 (2022)', 'Opinion 300 (2022)', 'Recommendation 2228 (2022)'],
  'an assembly paper': ['Doc. 15506', 'Doc. 13011', 'Doc. 15477 Add. 2'],
  'a treaty series': ['ETS No. 1', 'CETS No. 210', 'STE n° 5'],
  'a paper of ministers': ['CM(2005)72', 'SG/Inf(2001)34', 'CM/Rec(2016)4'],
  'a symbol of the United Nations': ['A/RES/ES-11/1', 'S/RES/2623(2022)', 'E/CN.7/2012/L.2'],
  'a resolution by session': ['resolution 60/1', 'resolutions ES-11/1 and ES-11/4', 'resolution 68/248 A'],
  'a resolution until 1975': ['resolution 377 A (V)', 'Resolution 3314 (XXIX)', 'resolutions 3411 A and B (XXX)'],
  'the Security Council': [
    'resolutions 1355 (2001) and 1493 (2003)',
    'UNSC Resolution 1325',
    'Security Council resolution 2623 (2022)',
  ],
  'the Economic and Social Council': ['decision 1982/112', 'resolution 2006/11', 'resolution 1996/31'],
  'a text of the European Parliament': ['P9_TA(2023)0056', 'P9_TA(2022)0052', 'P10_TA(2025)0033'],
  'a motion of the European Parliament': ['B9-0134/2023', 'RC-B9-0123/2023', 'A9‑0288/2023'],
  'a procedure of the European Parliament': ['2023/2558(RSP)', '2022/2851(RSP)', '2013/0309(COD)'],
  'a paper of the Commission': ['COM(2013) 619 final', 'SWD(2021) 186', 'JOIN(2012) 558 final'],
  'an act of the Union': ['Regulation (EU) 2016/679', 'Directive 2013/48/EU', 'Regulation (EC) No 1049/2001'],
  'the Official Journal': ['OJ C 229, 29.6.2023, p. 30–32', 'OJ L 119, 4.5.2016, p. 1', 'OJ C 229, 29.6.2023'],
  'the European Council': ['EUCO 4/23', 'EUCO 14/23', 'EUCO 24/22 REV 1'],
  'the OSCE': ['AS (14) D E', 'PC.DEC/1117', 'MC.DEC/3/11'],
  Congress: ['S. Res. 100', 'H.Res. 755', 'H. Con. Res. 21'],
  'an article': ['Article 5', 'Articles 3 and 17.3', 'Article 2(2)'],
  'a place in a text': ['paragraph 28 a.', 'paragraph 28 a. ii.', 'paragraphs 3 to 5', 'paragraph 2 (a) (ii)'],
  Ukrainian: ['Декларації № 489', 'ст. 5', 'резолюція 377'],
  French: ['résolution 377 A (V)', 'déclaration n° 489', 'article 5'],
}

const finders = createFinders(REGISTRY, shelve([], { registry: REGISTRY, language: null }))

function matchesIn(words: string): readonly string[] {
  const wording = prepareWording(levelSigns(words), finders, { ...NO_LOCAL_NAMES, instrumentsBefore: new Map() })
  return [...new Set(gather(wording, FAMILIES).map(({ match }) => match))].map(({ start, end }) =>
    words.slice(start, end),
  )
}

describe.each(Object.entries(EXAMPLES))('%s', (_, examples) => {
  test.each(examples)('%s', (example) => {
    expect(matchesIn(`Recalling ${example}, and noting`)).toEqual([example])
    expect(matchesIn(`(${example})`)).toEqual([example])
    expect(matchesIn(`${example.replaceAll(' ', '\u00a0')};`)).toEqual([example.replaceAll(' ', '\u00a0')])
    expect(matchesIn(`x${example}`.replace('xr', 'xxr'))).not.toContain(example)
  })
})

test('there are twenty-four', () => {
  expect(Object.keys(EXAMPLES)).toHaveLength(24)
})
