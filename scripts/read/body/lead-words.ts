/**
 * The leading verbs of official texts, by language and by what they open. Data: to know another one, add it here. A bold
 * run at the start of a clause beats the list; the list beats nothing.
 */

/** Words of degree that may stand before a verb: "Deeply concerned", "Vivement préoccupée". */
export const DEGREES = words(`
  deeply, strongly, gravely, fully, highly, further, also, again, firmly, profoundly, seriously, keenly, sincerely,
  solemnly, urgently, utterly, extremely, particularly, still, moreover, furthermore,
  vivement, profondément, fermement, pleinement, gravement, également, глибоко, рішуче, також, наполегливо`)

export const PREAMBULAR = words(`
  acknowledging, acting, affirming, alarmed, applauding, appreciating, aware, bearing in mind, believing, commending, committed,
  concerned, condemning, congratulating, conscious, considering, convinced, conveying, criticising, criticizing,
  deploring, denouncing, desiring, determined, emphasising, emphasizing, encouraged, expressing, grateful, guided by,
  having adopted, having met, having considered, having examined, having received, having heard, having reviewed, having studied,
  highlighting, honouring, honoring, mindful, noting, observing, paying tribute, reaffirming, recalling, recognising,
  recognizing, referring, regretting, reiterating, rejecting, resolved, saluting, standing firmly, stressing, supporting,
  taking note, taking into account, taking into consideration, underlining, underscoring, united, warning, welcoming,
  whereas, dismayed, disturbed, shocked, inspired, persuaded, seeking, sharing, thanking, viewing with concern,
  rappelant, réaffirmant, soulignant, considérant, constatant, convaincue, convaincu, consciente, conscient, déplorant,
  condamnant, notant, prenant note, reconnaissant, se félicitant, saluant, exprimant, déterminée, déterminé, préoccupée,
  préoccupé, regrettant, rejetant, ayant à l’esprit, ayant à l'esprit, ayant examiné, affirmant, accueillant, insistant,
  нагадуючи, підтверджуючи, вітаючи, засуджуючи, визнаючи, наголошуючи, відзначаючи, переконана, переконаний,
  висловлюючи, беручи до уваги, керуючись, зважаючи, усвідомлюючи, підкреслюючи, враховуючи, стурбована, стурбований,
  unter hinweis, in bekräftigung, in anerkennung, in der erwägung, überzeugt, besorgt, betonend, erinnernd`)

export const OPERATIVE = words(`
  accepts, has resolved, have resolved, has decided, hereby resolves, adopts, affirms, appeals, approves, asks, authorises, authorizes, calls, calls on, calls upon, commends,
  condemns, congratulates, considers, decides, declares, demands, deplores, designates, emphasises, emphasizes,
  encourages, endorses, establishes, expresses, instructs, invites, notes, proclaims, reaffirms, recalls, recognises,
  recognizes, recommends, regrets, reiterates, rejects, renews, requests, resolves, stresses, supports, takes note,
  thanks, underlines, underscores, urges, warns, welcomes, commits, pledges, agrees, undertakes,
  invite, invite instamment, demande, demande instamment, décide, prie, engage, exhorte, condamne, recommande, appelle,
  se félicite, réaffirme, souligne, charge, encourage, salue, déplore, approuve,
  закликає, наполегливо закликає, постановляє, доручає, рекомендує, засуджує, підтримує, вітає, вимагає, висловлює,
  звертається, наголошує, підтверджує, вирішує, fordert, fordert auf, begrüßt, verurteilt, beschließt, ersucht, betont`)

/** "having regard to" lines: the citations of the European Parliament and of the Council of Europe. */
export const CITING = words('having regard to, vu, vu le, vu la, vu les, eu égard à, gestützt auf')

export const LONGEST_LEAD = 4 // Words, degree included.

/** A first word → how many words the longest of the leads has that begin with it: 'taking' → 3, 'noting' → 1. */
export const LONGEST_FROM: ReadonlyMap<string, number> = longestFrom([...CITING, ...PREAMBULAR, ...OPERATIVE])

function longestFrom(leads: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const lead of leads) {
    const [first = '', ...others] = lead.split(' ')
    longest.set(first, Math.max(longest.get(first) ?? 0, others.length + 1))
  }
  return longest
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => word.trim().replace(/\s+/g, ' ')))
}
