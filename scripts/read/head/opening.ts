/**
 * Recognises the enacting words that open a text: "The Assembly,", "*The General Assembly,*", "L’Assemblée,",
 * "Верховна Рада України постановляє:", "EURONEST PARLIAMENTARY ASSEMBLY,".
 */

/** What bodies are called, anywhere in the line. */
const ORGAN =
  /(?<!\p{L})(?:assembl(?:y|ée)|council|parliament|conference|committee|congress|senate|house|commission|bureau|conseil|parlement|conférence|comité|sénat|versammlung|rat|bundestag|parlament|konferenz|асамблея|рада|парламент|комітет|конференція|сесія)(?!\p{L})/iu
/** The whole line: an article or a name in capitals, few words, an end that lets the text go on. */
const LINE = /^(?:(?:The|La|Le|Les|L[’']|Die|Der|Das) ?(?=\p{L})|(?=\p{Lu}))[\p{L}\p{M}’' .()-]{4,90}[,:]$/u

/** `The Assembly,**`: the end of every line that all traditions know, looked at first. */
const ENDS_OPEN = /[,:][*_]{0,3}$/
const LONGEST_LINE = 112 // Signs of emphasis included.

/** `own`: the enacting words of one tradition, beside the form that all share. */
export function isOpening(words: string, own: readonly RegExp[] = []): boolean {
  if (own.length === 0 && (words.length > LONGEST_LINE || !ENDS_OPEN.test(words))) return false
  const bare = withoutSigns(words)
  if (own.some((form) => form.test(bare))) return true
  if (bare.length > 100 || !LINE.test(bare) || !ORGAN.test(bare)) return false
  const words_ = bare.split(' ')
  const isName = /^(?:The|La|Le|Les|L[’']|Die|Der|Das)(?!\p{Ll})/u.test(bare)
  const isCapitals = bare === bare.toUpperCase()
  const isUkrainian = /^(?:Верховна|Парламентська|Генеральна|Асамблея|Рада|Міжпарламентська)/u.test(bare)
  return words_.length <= 10 && (isName || isCapitals || isUkrainian)
}

/** `*The General Assembly*,` → `The General Assembly,` */
export function withoutSigns(words: string): string {
  return words.replace(/^[*_]{1,3}|[*_]{1,3}$/g, '').replace(/[*_]{1,3}([,:])$/, '$1')
}
