/**
 * Numbers as they are compared: 'A/RES/ES-11/1' and 'ES-11/1' are one number, so are '2433 (2022)' and '2433',
 * '377 A (V)' and '377A(V)'.
 */
export function comparableNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/^[AS]\/RES\//u, '')
    .replace(/\((?:19|20)\d\d\)$/u, '')
    .replace(/\s/gu, '')
}
