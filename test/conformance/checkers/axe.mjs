import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const tool = (path) => fileURLToPath(new URL(`../tools/node_modules/${path}`, import.meta.url))
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const WIDTHS = [1280, 768, 320]
const SCHEMES = ['light', 'dark']
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const axe = {
  id: 'axe',
  format: 'html',
  proves: 'WCAG 2.2 AA rules of axe at 1280, 768 and 320 pixels by day and by night, no request, no sideways scrolling',
  available: async () => existsSync(CHROMIUM) && existsSync(tool('axe-core')) && existsSync(tool('playwright-core')),
  async run(files) {
    const { chromium } = await import(pathToFileURL(tool('playwright-core/index.mjs')).href)
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    try {
      const findings = []
      for (const file of files) {
        findings.push(...(await checkPolicy(browser, file)))
        for (const width of WIDTHS) {
          for (const scheme of SCHEMES) findings.push(...(await check(browser, file, { width, scheme })))
        }
      }
      return findings
    } finally {
      await browser.close()
    }
  },
}

/** The page as a reader opens it, its policy enforced: the console says what is blocked. */
async function checkPolicy(browser, file) {
  const page = await browser.newPage()
  const findings = []
  page.on('console', (message) => {
    if (message.type() === 'error') findings.push({ file, rule: 'policy', text: message.text().slice(0, 200) })
  })
  await page.goto(pathToFileURL(resolve(file)).href)
  const sheets = await page.evaluate(() =>
    [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
  )
  if (sheets === 0) findings.push({ file, rule: 'policy', text: 'the style sheet is not applied' })
  const isBlocked = await page.evaluate(
    () => document.querySelector('script[type=module]') !== null && document.querySelector('.reader-bar') === null,
  )
  if (isBlocked) findings.push({ file, rule: 'policy', text: 'the script does not run' })
  await page.close()
  return findings
}

/** axe is brought in from outside, which the page's own policy would forbid: it is set aside here. */
async function check(browser, file, { width, scheme }) {
  const address = pathToFileURL(resolve(file)).href
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true })
  const findings = []
  page.on('request', (request) => {
    if (request.url() !== address) findings.push({ file, rule: 'request', text: request.url().slice(0, 120) })
  })
  page.on('console', (message) => {
    if (message.type() === 'error') findings.push({ file, rule: 'console', text: message.text() })
  })
  await page.goto(address)
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (scroll > 0) findings.push({ file, rule: `sideways-scrolling ${width}px`, text: `${scroll} pixels too wide` })
  await page.evaluate(readFileSync(tool('axe-core/axe.min.js'), 'utf8'))
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), RULES)
  for (const violation of result.violations) {
    findings.push({
      file,
      rule: `axe ${violation.id} ${width}px ${scheme}`,
      text: `${violation.help}: ${violation.nodes[0]?.html.slice(0, 120)}`,
    })
  }
  await page.close()
  return findings
}
