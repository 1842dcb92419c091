// The sampler: a volume that no assembly would print, with every style once, lists to four levels, labels of all
// lengths, notes of several series, tables, links of every state, six scripts, two of them from right to left. It is plain JavaScript, so that both
// the tests and `npm run conformance`, which runs the built program, can make it.

const ADOPTED = new Set([
  'symbol',
  'title',
  'opening',
  'paragraph',
  'wrap-up',
  'heading',
  'subheading',
  'table-words',
  'clause',
  'item',
  'subitem',
])

export function samplerGalley() {
  return {
    id: 'sampler',
    title: 'Sampler of styles',
    subject: 'Every style, list, note and table',
    author: 'Assembly of the Example States',
    keywords: ['sampler', 'styles & lists'],
    language: 'en-GB',
    date: '2024-05-27',
    parts: [
      { role: 'front', sheets: [cover(), titlePage(), contents()] },
      { role: 'body', sheets: [starred(), counted(), byHand(), foreign(), twoWays(), fromTheRight(), prose()] },
      { role: 'back', sheets: [annex()] },
    ],
  }
}

// Short ways to write blocks and runs

function words(text, marks = [], more = {}) {
  return { type: 'words', text, marks, origin: 'adopted', language: null, link: null, where: 'everywhere', ...more }
}

function block(style, content, more = {}) {
  const origin = ADOPTED.has(style) ? 'adopted' : 'ours'
  const runs = (typeof content === 'string' ? [words(content)] : content).map((run) =>
    run.type === 'words' && origin === 'ours' ? { ...run, origin } : run,
  )
  return { type: 'block', style, id: null, origin, language: null, runs, ...more }
}

const ITEMS = ['clause', 'item', 'subitem', 'subitem']

/** [label, words, [nested rows], wrap-up] */
function list(id, rows, depth = 0) {
  const items = rows.map(([label, content, nested, wrapUp], index) => {
    const own = `${id}.${index + 1}`
    const flow = [block(ITEMS[depth] ?? 'subitem', content)]
    if (nested) flow.push(list(own, nested, depth + 1))
    if (wrapUp) flow.push(block('wrap-up', wrapUp))
    return { style: ITEMS[depth] ?? 'subitem', id: own, label, flow }
  })
  return { type: 'list', style: ITEMS[depth] ?? 'subitem', items }
}

const note = (id, mark, text) => ({ type: 'note', id, mark, origin: 'adopted', runs: [words(text)] })
const anchor = (to, description) => ({ state: 'here', to: { type: 'anchor', anchor: to }, description })
const head = (right) => ({ left: 'Sampler of styles', right })

function text(id, kind, number, title, flow, more = {}) {
  const { marks = [], language = 'en-GB' } = more
  const symbol = block('symbol', [words(`${kind} `), words(number, ['number']), ...marks])
  const name = `${kind.charAt(0)}${kind.slice(1).toLowerCase()} ${number}`
  return {
    style: 'text',
    id,
    language,
    bookmark: `${name} – ${title}`,
    head: head(name),
    flow: [symbol, block('title', title.toUpperCase()), ...flow],
  }
}

function page(to, link) {
  const ours = { origin: 'ours', where: 'paged', link }
  return [words(' (p. ', [], ours), { type: 'page', of: to, link }, words(')', [], ours)]
}

const SENTENCE =
  'the internationally recognised borders of neighbouring countries remain inviolable, and the responsibility of parliaments for accountability and long-term co-operation deserves the attention of governments'

// Front

function cover() {
  return {
    style: 'cover',
    id: 'cover',
    language: 'en-GB',
    bookmark: 'Cover',
    head: null,
    flow: [
      block('volume-body', 'Assembly of the Example States'),
      block('volume-title', 'Sampler of styles'),
      block('volume-line', 'Example City, 2024'),
    ],
  }
}

function titlePage() {
  return {
    style: 'title-page',
    id: 'title-page',
    language: 'en-GB',
    bookmark: 'Title page',
    head: null,
    flow: [
      block('volume-title', 'Sampler of styles'),
      block('volume-subtitle', 'Every style, list, note and table'),
      block('volume-line', 'Texts of no assembly'),
      block('imprint', 'The texts are made up.'),
      block('imprint', [words('Small print may have '), words('emphasis', ['emphasis']), words('.')]),
    ],
  }
}

const TEXTS = [
  ['declaration-1', 'Declaration 1', 'On notes that are counted by stars'],
  [
    'resolution-2',
    'Resolution 2',
    'On labels of all lengths and on a title that is long enough to need a second line in the contents',
  ],
  ['opinion-3', 'Opinion 3', 'On marks set by hand'],
  ['declaration-4', 'Declaration 4', 'On letters of other scripts'],
  ['declaration-5', 'Declaration 5', 'On words that run both ways, as in “السلام” and “שלום”'],
  ['resolution-6', 'القرار 6', 'بشأن السلام والأمن'],
  ['statement', '', 'On prose without numbers'],
]

function contents() {
  const entry = ([to, name, title]) => {
    const ours = { origin: 'ours', link: anchor(to, `${name} ${title}`.trim()) }
    const named = name === '' ? [] : [words(`${name}  `, [], ours)]
    return block('contents-entry', [
      ...named,
      words(title, [], ours),
      { type: 'leader' },
      { type: 'page', of: to, link: ours.link },
    ])
  }
  return {
    style: 'contents',
    id: 'contents',
    language: 'en-GB',
    bookmark: 'Contents',
    head: null,
    flow: [
      block('annex-title', 'Contents'),
      block('contents-group', 'Adopted texts'),
      ...TEXTS.map(entry),
      block('contents-group', 'Annexes'),
      entry(['annex', '', 'Tables']),
    ],
  }
}

// Body

function starred() {
  const marks = [
    note('declaration-1.note.1', '*', 'Adopted by the Assembly at its Plenary Sitting on Monday 27 May 2024.'),
    note('declaration-1.note.2', '†', `A second note on the same page: ${SENTENCE}.`),
  ]
  const cited = anchor('resolution-2', 'Resolution 2, On labels of all lengths')
  const recalled = [
    words('Recalling', ['strong']),
    words(' '),
    words('Resolution ', [], { link: cited }),
    words('2', ['number'], { link: cited }),
    ...page('resolution-2', cited),
    words(', Declaration 99', [], { link: { state: 'unresolved', to: null, description: 'Not held' } }),
    words(', '),
    words('the Charter', [], {
      link: {
        state: 'external',
        to: { type: 'address', address: 'https://www.example.org/charter?a=1&b=2' },
        description: 'Charter',
      },
    }),
    words(' and '),
    words('the same', ['strong', 'emphasis']),
    words(' measures of 5 m'),
    words('2', ['sup']),
    words(' and H'),
    words('2', ['sub']),
    words('O;'),
  ]
  return text(
    'declaration-1',
    'DECLARATION',
    '1',
    'On notes that are counted by stars',
    [
      block('editorial', 'The number of this declaration was supplied by the editor.'),
      block('opening', 'The Assembly,'),
      list('declaration-1', [
        ['1.', recalled],
        [
          '2.',
          [words('URGES', ['strong']), words(' governments and parliaments:')],
          nested(),
          'and to report back on all of it.',
        ],
        ['3.', SENTENCE.repeat(4)],
      ]),
      block('cited-by', [
        words('Cited by '),
        words('Opinion 3, para. 2', [], { link: anchor('opinion-3.2', 'Opinion 3, para. 2') }),
      ]),
    ],
    { marks },
  )
}

/** Four levels. */
function nested() {
  const fourth = [
    ['–', 'a dash of the fourth level;'],
    ['–', `${SENTENCE};`],
  ]
  const third = [
    ['(i)', `${SENTENCE};`],
    ['(ii)', 'to act:', fourth],
    ['(iii)', 'to rest;'],
  ]
  return [
    ['a.', `to continue, since ${SENTENCE};`],
    ['b.', 'to take steps:', third, 'without delay;'],
    ['c.', 'to end.'],
  ]
}

function counted() {
  const rows = ['XXVI.', 'XXVII.', 'XXVIII.', 'XXIX.', 'XXX.'].map((label, index) => [
    label,
    `${index % 2 ? 'Noting' : 'Stressing'} that ${SENTENCE};`,
  ])
  const odd = [
    ['1.', 'the first;'],
    ['2 bis.', 'the second again;'],
    [
      '4.',
      'after a gap;',
      [
        ['z.', 'the last letter;'],
        ['aa.', 'the one after it;'],
      ],
    ],
    ['Art. 5', `a long label; ${SENTENCE};`],
    ['', 'a unit without a label.'],
  ]
  return text('resolution-2', 'RESOLUTION', '2', 'On labels of all lengths', [
    block('opening', 'The Assembly,'),
    block('heading', 'I. ROMAN NUMERALS'),
    list('resolution-2.a', rows),
    block('subheading', 'A. What cannot be counted'),
    list('resolution-2.b', odd),
  ])
}

function byHand() {
  const marked = (mark, rest) => [
    words('Recalling'),
    note(`opinion-3.note.${mark}`, mark, `The note that is marked ${mark} says: ${SENTENCE}.`),
    words(rest),
  ]
  return text('opinion-3', 'OPINION', '3', 'On marks set by hand', [
    block('opening', 'The Assembly,'),
    list('opinion-3', [
      ['1.', marked('1', ' a decision of the Bureau;')],
      [
        '2.',
        [
          words('see '),
          words('paragraph 2 b', [], { link: anchor('declaration-1.2.2', 'Declaration 1, para. 2 b') }),
          words(' of that text;'),
        ],
      ],
      ['3.', marked('iv', ` that ${SENTENCE};`)],
      ['4.', marked('**', ' the last.')],
    ]),
    {
      type: 'table',
      id: 'opinion-3.table',
      origin: 'adopted',
      columns: [1, 2, 1],
      head: [row('table-words', 'Country', 'What it gives', 'Amount')],
      rows: [row('table-words', 'Ruritania', SENTENCE, '1,234.50'), row('table-words', 'Freedonia', '', '−5')],
    },
  ])
}

function foreign() {
  return text('declaration-4', 'DECLARATION', '4', 'On letters of other scripts', [
    block('opening', 'The Assembly,'),
    list('declaration-4', [
      [
        'а)',
        [
          words('Київ, Чернівці, Ґалаґан, Їжакевич: ', [], { language: 'uk' }),
          words('«право на свободу»', ['emphasis'], { language: 'uk' }),
          words(' stands in Ukrainian;'),
        ],
      ],
      ['б)', [words('Ελλάδα, Αθήνα, ἡ δημοκρατία', [], { language: 'el' }), words(' stands in Greek;')]],
      [
        'в)',
        [
          words('« égalité, fraternité »', ['emphasis'], { language: 'fr' }),
          words(', Łódź, Šiauliai, Győr, Iași, Ísafjörður;'),
        ],
      ],
      [
        'г)',
        'signs: 60.8 €, № 5, 12 °C, −3, 1⁄2, “quoted”, ‘single’, …, – and —; soft\u00adhyphens and no\u00a0break\u202fspaces.',
      ],
    ]),
  ])
}

/** Hebrew and Arabic in English clauses, and clauses of their own in the same list. */
function twoWays() {
  const cited = anchor('resolution-6', 'Resolution 6')
  const charter = {
    state: 'external',
    to: { type: 'address', address: 'https://www.example.org/ar' },
    description: 'Charter',
  }
  return text('declaration-5', 'DECLARATION', '5', 'On words that run both ways', [
    block('opening', 'The Assembly,'),
    list('declaration-5', [
      ['1.', 'Recalling the word “السلام”, 5 May, and the words “שלום”, “עולם” (מגילת האומות) and «من هو؟»;'],
      [
        '2.',
        [
          words('Noting', ['strong']),
          words(' the title «'),
          words('ميثاق الأمم المتحدة', [], { link: charter }),
          words(' لعام 1945»'),
          note('declaration-5.note.1', '*', 'The note quotes הכנסת (הישיבה ה-20) and الجمعية العامة, 1949.'),
          words(' and ('),
          words('القرار 6', ['strong'], { link: cited }),
          words('), and the date ٢٧ أيار/مايو ٢٠٢٤;'),
        ],
      ],
      [
        '3.',
        `${SENTENCE}, as the statement said: “وإذ تؤكد من جديد أن السلام والأمن وحقوق الإنسان (المادة 5) تعزز بعضها بعضا، وأنها في صميم عمل الجمعية العامة منذ عام 1945، وتشدد على NATO PA وعلى القرار A/RES/377 (V)”; and so it ends.`,
      ],
      [
        '4.',
        'تطلب إلى الحكومات الأعضاء (في NATO) أن تنفذ القرار 377 (V) قبل 27 أيار/مايو 2024، وأن تقدم تقريرا؛',
        lettered(),
      ],
      [
        '5.',
        'הכנסת קוראת לממשלה ליישם את סעיפים 3–5 של ה־Charter of the United Nations, כולל “מבוא” ו(נספח ב׳); בְּרֵאשִׁית',
      ],
      ['6.', 'Deciding to remain seized of the matter.'],
    ]),
  ])
}

function lettered() {
  return [
    ['(أ)', 'أن تعمل من أجل السلام؛'],
    [
      '(ب)',
      'أن تكفل حماية المدنيين، ولا سيما النساء والأطفال، وأن تحترم القانون الدولي الإنساني احتراما كاملا في جميع الظروف؛',
    ],
  ]
}

/** A whole text from right to left. */
function fromTheRight() {
  return text(
    'resolution-6',
    'قرار',
    '6',
    'بشأن السلام والأمن',
    [
      block('opening', 'إن الجمعية،'),
      list('resolution-6', [
        ['1 -', 'إذ تشير إلى ميثاق الأمم المتحدة، وإلى القرار 6 المؤرخ 24 تشرين الأول/أكتوبر 1945،'],
        [
          '2 -',
          [
            words('تؤكد', ['strong']),
            words(' أن '),
            words('السلام', ['strong']),
            words(' حق لجميع الشعوب'),
            note('resolution-6.note.1', '*', 'اعتمدته الجمعية في جلستها العامة يوم الاثنين 27 أيار/مايو 2024.'),
            words(' وأن على الدول أن تفي بالتزاماتها (انظر Resolution 2) وأن تسوي منازعاتها بالوسائل السلمية.'),
          ],
        ],
      ]),
      block('heading', 'أولا - أحكام ختامية'),
      block('paragraph', 'السَّلَامُ عَلَيْكُمْ؛ لا إكراه في «الدين» [كما ورد]، و100% من الأصوات.'),
    ],
    { language: 'ar' },
  )
}

function prose() {
  const outer = [
    words('A line'),
    { type: 'break' },
    words('that is broken, and a word that is '),
    words('bold', ['strong']),
    words('.'),
  ]
  return {
    style: 'text',
    id: 'statement',
    language: 'en-GB',
    bookmark: 'On prose without numbers',
    head: head('Statement'),
    flow: [
      block('given-title', 'On prose without numbers'),
      block('editorial', 'The title was given by the editor.'),
      block('paragraph', `${SENTENCE}.`),
      block('paragraph', outer, { id: 'statement.p2' }),
    ],
  }
}

// Back

function row(style, ...cells) {
  return { cells: cells.map((cell) => ({ flow: [block(style, cell)] })) }
}

function annex() {
  const lines = Array.from({ length: 60 }, (_, index) =>
    row('table-text', `Text ${index + 1}`, index % 7 === 0 ? SENTENCE : 'cited once'),
  )
  return {
    style: 'annex',
    id: 'annex',
    language: 'en-GB',
    bookmark: 'Tables',
    head: head('Tables'),
    flow: [
      block('annex-title', 'Tables'),
      block('annex-text', 'A table over several pages repeats its head.'),
      block('annex-heading', 'The Assembly'),
      {
        type: 'table',
        id: null,
        origin: 'ours',
        columns: [1, 3],
        head: [row('table-head', 'Text', 'Cited in')],
        rows: lines,
      },
    ],
  }
}

// The adopted words, as a published JSON file says them

export function recordOf(galley) {
  const sheets = galley.parts.flatMap((part) => part.sheets).filter((sheet) => sheet.style === 'text')
  return { type: 'compendium', texts: sheets.map((sheet) => ({ text: recordOfText(sheet) })) }
}

function recordOfText(sheet) {
  const notes = []
  const line = (of) => ({ content: of.runs.flatMap((run) => inlineOf(run, notes)) })
  const clause = (item) => {
    const [first, ...rest] = item.flow
    return {
      type: 'clause',
      id: item.id,
      label: item.label,
      ...line(first),
      clauses: rest.flatMap((piece) => (piece.type === 'list' ? piece.items.map(clause) : [])),
      wrapUp: rest.filter((piece) => piece.type === 'block').map(line),
    }
  }
  const body = sheet.flow.flatMap((piece) => {
    if (piece.type === 'list') return piece.items.map(clause)
    if (piece.type === 'table')
      return [
        {
          type: 'table',
          id: piece.id,
          rows: [...piece.head, ...piece.rows].map((of) => ({ cells: of.cells.map((cell) => line(cell.flow[0])) })),
        },
      ]
    return piece.origin === 'adopted'
      ? [{ type: 'clause', id: piece.style, label: '', ...line(piece), clauses: [], wrapUp: [] }]
      : []
  })
  return { id: sheet.id, title: [], opening: null, body, notes }
}

function inlineOf(run, notes) {
  if (run.type === 'note') {
    notes.push({ mark: run.mark, content: run.runs })
    return [{ type: 'note-mark' }]
  }
  return run.type === 'words' && run.origin === 'adopted' ? [{ type: 'words', text: run.text }] : []
}
