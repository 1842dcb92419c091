/**
 * Letters as markup: whatever a text holds stays letters, so `<b>`, `&amp;` and `{{title}}` are printed as they are.
 */

const SIGN = /[&<>]/
const SIGNS = /[&<>]/g
const SIGNS_IN_QUOTES = /[&<>"\t\n\r]/g
/** White space that the markup reader would take for the template's own: "two  spaces", a tab. */
const SPACING = / {2}|[\t\n\r]/
const SPACES = /(?<= ) |[\t\n\r]/g

const reference = (sign: string): string => `&#${sign.charCodeAt(0)};`

/** For words inside a block; spaces of the text are kept one by one. */
export function escapeWords(text: string): string {
  const escaped = SIGN.test(text) ? text.replace(SIGNS, reference) : text
  return SPACING.test(escaped) ? escaped.replace(SPACES, reference) : escaped
}

/** For a value between double quotes. */
export function escapeValue(text: string): string {
  return text.replace(SIGNS_IN_QUOTES, reference)
}
