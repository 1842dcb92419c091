/**
 * What the page says about its texts in the form for machines (JSON-LD): names, dates, bodies, citations. The script
 * takes its facts from there, so that nothing is stated twice.
 */
export type TextFacts = {
  readonly '@id': string // '#declaration-489'; on the index of a site 'declaration-489.html'.
  readonly '@type': string
  readonly name: string
  readonly headline?: string
  readonly legislationType?: string
  readonly legislationDate?: string
  readonly legislationPassedBy?: { readonly name: string }
  readonly dateCreated?: string // Of texts that are not adopted.
  readonly author?: { readonly name: string }
  readonly citation?: readonly { readonly '@id'?: string; readonly name?: string }[]
}

export function readFacts(): readonly TextFacts[] {
  const island = document.querySelector('script[type="application/ld+json"]')
  if (island === null) return []
  const graph = (JSON.parse(island.textContent ?? '{}') as { '@graph'?: readonly TextFacts[] })['@graph'] ?? []
  return graph.filter((node) => node['@type'] === 'Legislation' || node['@type'] === 'CreativeWork')
}

/** '2024-05-27' → '27 May 2024' */
export function printedDate(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    day,
  )
}
