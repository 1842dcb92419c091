/**
 * Inks that no press could print as they are written: an ink has one look, since there is one plate for it and PDF/A asks
 * for it (ISO 19005-2, 6.2.4.4); a look has one ink, since that is how blocks name it; and two names mean all plates and
 * none (ISO 32000-1, 8.6.6.4).
 */
import { colourOf } from './inks.ts'

export type InkFault = { readonly key: string; readonly message: string; readonly hint: string }

/** All plates, no plate, and the four plates that `cmyk(…)` means. */
const RESERVED = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black'])

/** `colours`: as they are written, by their keys. */
export function faultyInks(colours: Readonly<Record<string, string>>): readonly InkFault[] {
  const looks = new Map<string, string>()
  const names = new Map<string, string>()
  return Object.entries(colours).flatMap(([key, value]): readonly InkFault[] => {
    const colour = colourOf(value)
    if (colour?.ink?.type !== 'spot') return []
    const { screen, ink } = colour
    const [look = screen, name = ink.name] = [looks.get(ink.name), names.get(screen)]
    looks.set(ink.name, look)
    names.set(screen, name)
    const message = faultOf({ name: ink.name, screen }, look, name)
    return message === null ? [] : [{ key, ...message }]
  })
}

type Spot = { readonly name: string; readonly screen: string }
type Said = Pick<InkFault, 'message' | 'hint'>

function faultOf({ name, screen }: Spot, look: string, other: string): Said | null {
  if (RESERVED.has(name)) {
    const message = `“${name}” is no ink of its own: a press takes it for one of its four, for all plates or for none.`
    return { message, hint: 'Write the name of the ink, or cmyk(…).' }
  }
  if (look !== screen) {
    const message = `The ink “${name}” looks like ${look} in one colour and like ${screen} in another.`
    return { message, hint: 'Write the same look both times.' }
  }
  if (other === name) return null
  return {
    message: `The inks “${other}” and “${name}” both look like ${screen}, and nobody could tell them apart.`,
    hint: 'Give one of them another look on the screen.',
  }
}
