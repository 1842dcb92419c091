/**
 * HTML: one file that works from a memory stick. It asks for nothing, and says so in its policy; it can be read without
 * its styles and without its script. The galley comes in; the look is made from the theme.
 */
import type { Format, RenderJob } from '../format.ts'
import { addressesIn, linkedFacts } from './linked-facts.ts'
import { writePage } from './page.ts'
import { writeTimeline } from './timeline.ts'

export const html: Format = {
  name: 'html',
  needsPages: false,
  render: async (job) => ({ bytes: writeJob(job), pages: null }),
}

function writeJob({ galley, theme, compendium }: RenderJob): Uint8Array {
  const facts = linkedFacts(compendium, addressesIn(compendium))
  return writePage({ galley, theme, compendium, facts, header: '', picture: writeTimeline(compendium) })
}
