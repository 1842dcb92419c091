import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const MODULE = fileURLToPath(new URL('../tools/node_modules/html-validate/dist/esm/index.js', import.meta.url))

/**
 * What is wrong about our pages, each by name with its reason. Safari takes the list role away from lists without
 * bullets, and ours print their labels as letters; the role is therefore said, which two rules call needless. One of
 * them can be told which role; the other goes.
 */
const SET_ASIDE = { 'no-redundant-role': 'off', 'prefer-native-element': ['error', { exclude: ['list'] }] }

export const htmlValidate = {
  id: 'html-validate',
  format: 'html',
  proves: 'strict markup and what it can see of WCAG',
  available: async () => existsSync(MODULE),
  async run(files) {
    const { HtmlValidate, StaticConfigLoader } = await import(pathToFileURL(MODULE).href)
    const loader = new StaticConfigLoader({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      rules: SET_ASIDE,
    })
    const report = await new HtmlValidate(loader).validateMultipleFiles(files)
    return report.results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line, column }) => ({
        file: filePath,
        rule: `${ruleId} ${line}:${column}`,
        text: message,
      })),
    )
  },
}
