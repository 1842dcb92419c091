/**
 * Which tradition does a text belong to? Each is given the weight of its signs; the weightiest is chosen, and a finding
 * explains the choice. The front matter may force one.
 *
 *     declaration-489.md:3:1  note  dialect-recognised
 *       It was read as “nato-pa” (18): enacting words open the text (4), it opens with the Assembly (2) … Next: …
 */
import { suggest } from '../../nearest.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { type Evidence, gatherEvidence, signsShown } from './evidence.ts'
import { findNumberedHead } from './numbered-head.ts'
import type { Profile, Sign } from './profile.ts'
import { webPage } from './profiles/web-page.ts'
import { MANNERS, PROFILES } from './profiles.ts'
import type { Page, Shape } from './shape.ts'
import { findTitleHead } from './title-head.ts'

export type Recognised = { readonly profile: Profile; readonly shape: Shape }

/** Less own evidence than this does not make a text the work of one body: "The Assembly," alone is anybody's. */
const ENOUGH = 4
const PLAIN_ONES: readonly Profile[] = [...Object.values(MANNERS), webPage]

type Score = Recognised & { readonly signs: readonly Sign[]; readonly weight: number }

export function recognise(reading: Reading, page: Page): Recognised {
  const forced = forcedProfile(reading, page)
  if (forced) return { profile: forced, shape: shapeFor(forced, page) }
  const evidence = gatherEvidence(page)
  const shapeOf = shapesOn(page)
  const scores = PROFILES.map((profile) => score(profile, evidence, shapeOf(profile)))
  const ranked = scores.toSorted((a, b) => b.weight - a.weight)
  explain(reading, page, ranked)
  return ranked[0] as Score
}

function shapeFor(profile: Profile, page: Page): Shape {
  return profile.head === 'title' ? findTitleHead(page) : findNumberedHead(page, profile)
}

/** Traditions that know no enacting words and no symbols of their own see the same head. */
function shapesOn(page: Page): (profile: Profile) => Shape {
  const shared = new Map<Profile['head'], Shape>()
  return (profile) => {
    const { head } = profile
    if (head !== 'title' && (profile.openings.length > 0 || profile.symbols.length > 0)) return shapeFor(profile, page)
    const shape = shared.get(head) ?? shapeFor(profile, page)
    shared.set(head, shape)
    return shape
  }
}

/** A tradition with a body of its own builds on the plain one of its manner, if it has enough to show itself. */
function score(profile: Profile, evidence: Evidence, shape: Shape): Score {
  const own = signsShown(profile, evidence, shape)
  if (PLAIN_ONES.includes(profile)) return { profile, shape, signs: own, weight: weightOf(own) }
  if (weightOf(own) < ENOUGH) return { profile, shape, signs: own, weight: 0 }
  const signs = [...signsShown(MANNERS[profile.head], evidence, shape), ...own]
  return { profile, shape, signs, weight: weightOf(signs) }
}

function weightOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, { weight }) => sum + weight, 0)
}

/** The tradition that the editor names. */
function forcedProfile(reading: Reading, { statements: { dialect } }: Page): Profile | null {
  if (!dialect) return null
  const named = PROFILES.find(({ name }) => name === dialect.name)
  if (named) return named
  const names = PROFILES.map(({ name }) => name)
  const hint = suggest(dialect.name, names, `Known dialects: ${names.join(', ')}.`)
  const message = `No dialect is called ${quoted(dialect.name)}.`
  remark(reading, { code: 'front-matter-value', at: dialect.at, message, hint })
  return null
}

function explain(reading: Reading, { rows }: Page, [best, ...others]: readonly Score[]): void {
  if (!best) return
  const reasons = best.signs.map(({ because, weight }) => `${because} (${weight})`).join(', ')
  const next = others.filter(({ weight }) => weight > 0).slice(0, 2)
  const rivals = next.map(({ profile, weight }) => `${profile.name} ${weight}`).join(', ')
  const message = `It was read as “${best.profile.name}” (${best.weight}): ${reasons}.${rivals === '' ? '' : ` Next: ${rivals}.`}`
  const hint = `If that is wrong, write \`dialect:\` in the front matter.`
  const at = rows.find(({ use }) => use === 'words')?.from ?? 0
  remark(reading, { code: 'dialect-recognised', at, message, hint })
}
