import { expect, it } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { compendiumOf } from '../render/html-pages.ts'
import { samplerGalley } from '../sampler/sampler.mjs'

it('the sampler, with words both ways, is the same in all formats when it is read back', async () => {
  const galley = samplerGalley()
  const theme = await loadTheme(['templates'])
  const report = createReport()
  const formats = ['pdf', 'booklet', 'docx', 'html'] as const
  const compendium: Compendium = compendiumOf(galley)
  const job = { galley, compendium, theme, report }
  const { files, pageLabels } = await render(await prepare(theme, formats), job, formats)
  const { signature } = theme.booklet
  const proofs = []
  for (const [format, { bytes }] of files) {
    const path = `sampler.${format}`
    proofs.push(await verify({ format, path, bytes, galley, pageLabels, siblings: new Set(), signature }, report))
  }
  expect(report.findings.map(({ message }) => message)).toEqual([])
  expect(new Set(proofs.map(({ digest }) => digest)).size).toBe(1)
  expect(proofs.map(({ differences }) => differences)).toEqual([0, 0, 0, 0])
})
