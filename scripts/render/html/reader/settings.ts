/**
 * The size of the text and the colours, as the reader wants them. They are kept in the browser where it allows that;
 * a page opened from a mail may not keep anything, and then they last as long as the page.
 */
import { announce, makeButton } from './elements.ts'

const SIZES = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const
const COLOURS = ['auto', 'light', 'dark'] as const
const SAID = { auto: 'Colours as your system has them', light: 'Light colours', dark: 'Dark colours' } as const

export function prepareSettings(): readonly HTMLButtonElement[] {
  let size = nearestIndex(SIZES, Number(recall('size') ?? 1))
  let colours = Math.max(0, ([...COLOURS] as string[]).indexOf(recall('colours') ?? 'auto'))

  const resize = (step: number): void => {
    size = Math.min(SIZES.length - 1, Math.max(0, size + step))
    keep('size', String(SIZES[size]))
    apply()
    announce(`Text size ${Math.round((SIZES[size] ?? 1) * 100)} per cent`)
  }
  const recolour = (): void => {
    colours = (colours + 1) % COLOURS.length
    keep('colours', COLOURS[colours] ?? 'auto')
    apply()
    announce(SAID[COLOURS[colours] ?? 'auto'])
  }
  const apply = (): void => {
    const root = document.documentElement
    root.style.setProperty('--text-size', String(SIZES[size]))
    root.dataset.colours = COLOURS[colours] ?? 'auto'
  }
  apply()
  return [
    makeButton('A−, smaller text', 'A−', () => resize(-1)),
    makeButton('A+, larger text', 'A+', () => resize(1)),
    makeButton('Change the colours', '◐', recolour),
  ]
}

function nearestIndex(sizes: readonly number[], wished: number): number {
  const index = sizes.findIndex((size) => size >= wished)
  return index < 0 ? sizes.indexOf(1) : index
}

function recall(name: string): string | null {
  try {
    return localStorage.getItem(`engross-${name}`)
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`engross-${name}`, value)
  } catch {
    return
  }
}
