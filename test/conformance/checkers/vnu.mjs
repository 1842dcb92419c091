import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isInstalled, runProgram } from './program.mjs'

const JAR = fileURLToPath(new URL('../tools/node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))

export const vnu = {
  id: 'vnu',
  format: 'html',
  proves: 'conforms to the HTML standard',
  available: async () => existsSync(JAR) && (await isInstalled('java', ['-version'])),
  async run(files) {
    const { stderr } = await runProgram('java', ['-jar', JAR, '--format', 'json', ...files])
    return JSON.parse(stderr)
      .messages.filter((message) => message.type === 'error' || message.subType === 'warning')
      .map((message) => ({
        file: fileURLToPath(message.url),
        rule: `vnu ${message.lastLine}:${message.firstColumn ?? message.lastColumn}`,
        text: message.message,
      }))
  },
}
