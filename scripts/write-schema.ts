/**
 * Writes the JSON Schemas that are published with the program, as draft-07, which editors of YAML and JSON read.
 * A step of `npm run build`; run it from the compiled folder: `node dist/write-schema.js`.
 *
 *     dist/schema/text.json  compendium.json  manifest.json  theme.json  registry.json
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { compendiumSchema } from './ast/compendium-schema.ts'
import { textSchema } from './ast/schema.ts'
import { manifestSchema } from './compose/manifest-schema.ts'
import { registrySchema } from './resolve/registry/registry-schema.ts'
import { themeSchema } from './theme/schema.ts'

/** Sources and settings are described as they are written, before defaults and units are worked out. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  text: textSchema,
  compendium: compendiumSchema,
  manifest: manifestSchema,
  theme: themeSchema,
  registry: registrySchema,
}

export async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const described = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(described, null, 2)}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeSchemas(join(dirname(fileURLToPath(import.meta.url)), 'schema'))
}
