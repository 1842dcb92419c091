import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isInstalled, runProgram } from './program.mjs'

const JAR = fileURLToPath(new URL('../tools/node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))

/**
 * Warnings that are wrong about our pages, each with its reason. Errors are never passed over.
 * - the role: Safari takes the list role away from lists without bullets, and ours print their labels as letters;
 * - the policy: it names the style sheet and the script by their digests, which this checker does not compute; the axe
 *   checker loads the page in a browser that enforces the policy and fails when one of them is blocked.
 */
const PASSED_OVER = [/^The “list” role is unnecessary/, /^Inline (?:style|script) violates Content Security Policy/]

export const vnu = {
  id: 'vnu',
  format: 'html',
  proves: 'conforms to the HTML standard',
  available: async () => existsSync(JAR) && (await isInstalled('java', ['-version'])),
  async run(files) {
    const { stderr } = await runProgram('java', ['-jar', JAR, '--format', 'json', ...files])
    return JSON.parse(stderr)
      .messages.filter(
        (message) => message.type === 'error' || (message.subType === 'warning' && !isPassedOver(message.message)),
      )
      .map((message) => ({
        file: fileURLToPath(message.url),
        rule: `vnu ${message.lastLine}:${message.firstColumn ?? message.lastColumn}`,
        text: message.message,
      }))
  },
}

function isPassedOver(words) {
  return PASSED_OVER.some((pattern) => pattern.test(words))
}
