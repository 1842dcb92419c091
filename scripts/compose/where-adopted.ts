/** Where a text was adopted, in words: 'Sofia, Bulgaria'. Null when nobody states it. */
import type { Metadata } from '../ast/ast.ts'

/** Editors write “Montreal, Canada” as the place; the country that the source states is then not said again. */
export function whereAdopted({ place, country }: Pick<Metadata, 'place' | 'country'>): string | null {
  if (country === null) return place?.value ?? null
  if (place === null) return country.value
  const isSaid = fold(place.value) === fold(country.value) || fold(place.value).endsWith(`, ${fold(country.value)}`)
  return isSaid ? place.value : `${place.value}, ${country.value}`
}

const fold = (words: string): string => words.trim().toLowerCase()
