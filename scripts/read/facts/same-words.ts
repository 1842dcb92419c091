/** Do two wordings say the same, letter case, accents, signs and spaces apart? "STANDING WITH UKRAINE*" and "Standing with Ukraine" do. */
export function sameWords(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b)
}

function lettersOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
