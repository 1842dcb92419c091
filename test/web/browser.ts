/**
 * A real browser for tests: Debian's Chromium through playwright-core, both from `test/conformance/install.sh`. Where
 * one is missing, the tests that need it are skipped and named. What a test asks in the page is written as words, since
 * the project is not compiled with the types of a browser.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What the tests use of playwright-core. */
export type Page = {
  goto(address: string): Promise<unknown>
  goBack(): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  click(selector: string): Promise<void>
  hover(selector: string): Promise<void>
  focus(selector: string): Promise<void>
  fill(selector: string, words: string): Promise<void>
  locator(selector: string): { ariaSnapshot(): Promise<string> } // What assistive technology is told, in order.
  selectOption(selector: string, choice: { readonly label: string }): Promise<unknown>
  emulateMedia(media: { readonly media?: 'print' | 'screen' }): Promise<void>
  pdf(options: { readonly preferCSSPageSize: boolean }): Promise<Uint8Array>
  url(): string
  on(event: string, listen: (given: Told) => void): void
  keyboard: { press(key: string): Promise<void>; type(words: string): Promise<void> }
  close(): Promise<void>
}
type Told = { url(): string; text(): string; type(): string; readonly message?: string }

export type Context = {
  newPage(): Promise<Page>
  grantPermissions(names: readonly string[]): Promise<void>
  close(): Promise<void>
}
type ContextOptions = {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly javaScriptEnabled?: boolean
  readonly colorScheme?: 'light' | 'dark'
}
export type Browser = { newContext(options?: ContextOptions): Promise<Context>; close(): Promise<void> }

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const PLAYWRIGHT = fileURLToPath(
  new URL('../conformance/tools/node_modules/playwright-core/index.mjs', import.meta.url),
)

/** Whether a browser is there; `describe.skipIf(!hasBrowser)` says so by name. */
export const hasBrowser = existsSync(CHROMIUM) && existsSync(PLAYWRIGHT)

export async function launch(): Promise<Browser> {
  const { chromium } = (await import(pathToFileURL(PLAYWRIGHT).href)) as {
    chromium: { launch(options: object): Promise<Browser> }
  }
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
}

/** Asks the page: `ask<number>(page, 'document.links.length')`. */
export async function ask<Answer>(page: Page, expression: string): Promise<Answer> {
  return (await page.evaluate(expression)) as Answer
}

/** A page that is just being left has no answer yet. */
function whileLeaving(cause: unknown): boolean {
  if (cause instanceof Error && cause.message.includes('context was destroyed')) return false
  throw cause
}

/** How long something may take that the page does by itself; shared machines are slow. */
const PATIENCE = 15_000

/** Waits until the page says yes. The page's policy forbids the library's own way of waiting. */
export async function until(page: Page, expression: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (await ask(page, `Boolean(${expression})`).catch(whileLeaving)) return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error(`the page does not come to: ${expression}`)
}
