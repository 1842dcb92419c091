/**
 * The one place where letters become HTML. Whatever a text holds stays letters, and only addresses that are safe to
 * follow become links.
 */

const SIGN = /[&<>"]/
const SIGNS = /[&<>"]/g
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For words and for values between double quotes. */
export function escapeHtml(text: string): string {
  return SIGN.test(text) ? text.replace(SIGNS, (sign) => REFERENCES[sign] ?? sign) : text
}

/** 'https://…', 'http://…' or 'mailto:…' → the address; null for whatever else, such as 'javascript:…'. */
export function safeAddress(address: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/i.test(address) ? address : null
}

/** An anchor as the fragment of an address: '#declaration-489.28.j'. */
export function fragment(anchor: string): string {
  return PLAIN_ANCHOR.test(anchor) ? `#${anchor}` : `#${encodeURIComponent(anchor)}`
}

/** Nearly all anchors: 'declaration-489.28.j'. */
const PLAIN_ANCHOR = /^[\w.-]+$/

/** A path of ours as an address, each step encoded: 'reports/a b' → 'reports/a%20b'. */
export function pathAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** ' id="…"', or nothing when there is no value. */
export function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escapeHtml(value)}"`
}
