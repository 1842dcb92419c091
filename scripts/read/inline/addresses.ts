/**
 * May a link lead there? The decision is made after decoding what hides in an address (entities, blanks, letter case),
 * and by what is allowed, not by what is known to be bad.
 */
export type AddressJudgement =
  | { readonly type: 'allowed'; readonly address: string }
  | { readonly type: 'dead' } // '', '#'
  | { readonly type: 'file' } // 'resolution-501.md#28.j': it may be another source
  | { readonly type: 'anchor'; readonly name: string } // '#28.j': a place in the text itself
  | { readonly type: 'refused'; readonly why: string }

/** `javascript:`, `C:`: whatever stands before the first colon, if no slash comes first. */
const SCHEME = /^([^/?#:]*):/
const ENTITY = /&#?[a-z0-9]{1,8};?/i
const FORBIDDEN_SIGN = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029<>"`{}|\\^]/
const MAIL = /^mailto:[^\s@?<>"]+@[^\s@?<>"]+$/i

export function judgeAddress(written: string): AddressJudgement {
  const address = written.trim()
  if (address === '' || address === '#' || /^https?:\/*$/i.test(address)) return { type: 'dead' }
  if (address.startsWith('//') || address.startsWith('\\'))
    return { type: 'refused', why: 'it names a host of the network' }
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined && address.startsWith('#') && /^#[^\s<>"]+$/.test(address)) {
    return { type: 'anchor', name: address.slice(1) }
  }
  if (scheme === undefined && ENTITY.test(address.split('/')[0] ?? '')) {
    return { type: 'refused', why: 'it hides signs behind entities' }
  }
  if (scheme === undefined) return { type: 'file' }
  if (FORBIDDEN_SIGN.test(address)) return { type: 'refused', why: 'it holds a sign that addresses do not have' }
  if (scheme === 'https' || scheme === 'http') return judgeWeb(address)
  if (scheme === 'mailto') return judgeMail(address)
  return { type: 'refused', why: `“${scheme.slice(0, 20).replace(/[^a-z0-9+.-]/g, '?')}:” may run or open something` }
}

function judgeWeb(address: string): AddressJudgement {
  if (!URL.canParse(address)) return { type: 'refused', why: 'it is not well formed' }
  const { username, password, hostname } = new URL(address)
  if (username !== '' || password !== '') return { type: 'refused', why: 'it holds a name or password' }
  return hostname === '' ? { type: 'dead' } : { type: 'allowed', address }
}

function judgeMail(address: string): AddressJudgement {
  const isPlain = MAIL.test(address) && !/%0[ad]/i.test(address)
  return isPlain ? { type: 'allowed', address } : { type: 'refused', why: 'it holds more than one mail address' }
}
