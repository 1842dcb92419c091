/**
 * The filters of a site's index: year, body, kind, which text is cited, and by which text. Their choices come from what
 * the page says about its texts for machines; the list itself reads without them.
 */
import { make } from './elements.ts'
import { readFacts, type TextFacts } from './facts.ts'

/** One filter: how it is called, and the values that a text has. */
type Filter = {
  readonly name: string
  readonly any: string
  valuesOf(text: TextFacts): readonly string[]
  nameOf(value: string): string
}

export function prepareFilters(): void {
  const texts = readFacts().filter((text) => !text['@id'].startsWith('#'))
  const list = document.querySelector('main table')
  if (list === null || texts.length === 0) return
  const rows = [...document.querySelectorAll('main tbody tr')].map((row) => ({
    row: row as HTMLElement,
    text: textOf(row, texts),
  }))
  const selects = filtersFor(texts).flatMap((filter) => selectFor(filter, texts))
  if (selects.length === 0) return
  const count = make('p', { class: 'reader-count', role: 'status', lang: 'en' })
  const apply = (): void => {
    let shown = 0
    for (const { row, text } of rows) {
      const fits = text !== undefined && selects.every(({ fits }) => fits(text))
      row.hidden = !fits
      if (fits) shown++
    }
    count.textContent = shown === rows.length ? '' : `${shown} of ${rows.length} texts`
  }
  const form = make('form', { class: 'reader-filters', 'aria-label': 'Filter the texts', lang: 'en' })
  form.append(...selects.map(({ label }) => label), make('button', { type: 'reset' }, 'Show all'), count)
  form.addEventListener('input', apply)
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', (event) => event.preventDefault())
  const heading = list.previousElementSibling
  ;(heading?.matches('.annex-heading, .timeline') ? heading : list).before(form)
}

function textOf(row: Element, texts: readonly TextFacts[]): TextFacts | undefined {
  const address = row.querySelector('a')?.getAttribute('href')?.replace(/#.*$/, '')
  return texts.find((text) => text['@id'] === address)
}

function filtersFor(texts: readonly TextFacts[]): readonly Filter[] {
  const names = new Map(texts.map((text) => [text['@id'], text.name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const itself = (value: string): string => value
  const cited = (text: TextFacts): readonly string[] =>
    (text.citation ?? []).flatMap(({ '@id': id }) => (id !== undefined && names.has(id) ? [id] : []))
  const citing = new Map<string, string[]>()
  for (const text of texts) for (const id of cited(text)) citing.set(id, [...(citing.get(id) ?? []), text['@id']])
  return [
    {
      name: 'Year',
      any: 'Any year',
      valuesOf: (text) => (text.legislationDate ?? '').slice(0, 4).split(' '),
      nameOf: itself,
    },
    { name: 'Body', any: 'Any body', valuesOf: (text) => [text.legislationPassedBy?.name ?? ''], nameOf: itself },
    { name: 'Kind', any: 'Any kind', valuesOf: (text) => [text.legislationType ?? ''], nameOf: itself },
    { name: 'Cites', any: 'Any text', valuesOf: cited, nameOf },
    { name: 'Cited by', any: 'Any text', valuesOf: (text) => citing.get(text['@id']) ?? [], nameOf },
  ]
}

type Select = { readonly label: HTMLLabelElement; fits(text: TextFacts): boolean }

/** A filter with nothing to choose is left out. */
function selectFor({ name, any, valuesOf, nameOf }: Filter, texts: readonly TextFacts[]): readonly Select[] {
  const values = [...new Set(texts.flatMap(valuesOf))].filter((value) => value !== '').sort()
  if (values.length === 0) return []
  const options = values.map((value) => make('option', { value }, nameOf(value)))
  const select = make('select', {}, make('option', { value: '' }, any), ...options)
  const fits = (text: TextFacts): boolean => select.value === '' || valuesOf(text).includes(select.value)
  return [{ label: make('label', {}, `${name} `, select), fits }]
}
