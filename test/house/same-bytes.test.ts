import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digests, engross, exampleProject, FERRIES, project, ROOT } from '../cli/projects.ts'

const ENVIRONMENTS = [
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'Pacific/Niue', LANG: 'C', LC_ALL: 'C' },
]

describe('the same sources', () => {
  it('give the same bytes in every format, time zone, locale and folder, and when built again', () => {
    const folders = ENVIRONMENTS.map(() => exampleProject())
    const builds = ENVIRONMENTS.map((env, index) => {
      const folder = folders[index] ?? ''
      expect(engross(folder, ['build'], env).status).toBe(0)
      return digests(join(folder, 'out'))
    })
    expect(Object.keys(builds[0] ?? {})).toHaveLength(20)
    expect(builds[1]).toEqual(builds[0])
    expect(engross(folders[0] ?? '', ['build']).status).toBe(0)
    expect(digests(join(folders[0] ?? '', 'out'))).toEqual(builds[0])
  })

  it('give the same bytes in every profile, as a booklet and with inks, and the same letters in all of them', () => {
    const profiles = ['screen', 'print', 'a5', 'letter', 'draft', '[print, house]']
    const manifests = profiles.map((profile, index) => [
      `sources/volume-${index}.yaml`,
      `title: Ferries\ntexts: [ferries]\nprofile: ${profile}\nattach: ast\nback: [colophon]\n`,
    ])
    const house = 'colours: { text: "spot(Ferry blue, #1f3a5f)" }, press: { bleed: 3mm, cropMarks: on }'
    const files = {
      'sources/ferries.md': FERRIES,
      ...Object.fromEntries(manifests),
      'templates/theme.yaml': `profiles: { house: { ${house} } }\n`,
    }
    const builds = ENVIRONMENTS.map((env) => {
      const folder = project(files)
      const { status, stdout } = engross(folder, ['build', '--format', 'pdf,booklet', '--json'], env)
      expect(status).toBe(0)
      return {
        files: digests(join(folder, 'out')),
        outputs: JSON.parse(stdout).outputs as readonly { digest: string }[],
      }
    })
    expect(Object.keys(builds[0]?.files ?? {})).toHaveLength(profiles.length * 4)
    expect(new Set(Object.values(builds[0]?.files ?? {})).size).toBe(profiles.length * 4)
    expect(builds[1]?.files).toEqual(builds[0]?.files)
    expect(new Set(builds[0]?.outputs.map(({ digest }) => digest)).size).toBe(1)
  })

  it('say the same words in PDF, Word and HTML: one digest for the letters of a text', () => {
    const { outputs } = JSON.parse(engross(exampleProject(), ['build', '--json']).stdout) as {
      outputs: readonly { path: string; format: string; digest: string; letters: number }[]
    }
    const byFile = groupBy(outputs, (output) => output.path.replace(/\.\w+$/, ''))
    expect(byFile.size).toBe(5)
    for (const [path, files] of byFile) {
      const printed = files.filter((file) => file.format !== 'json')
      expect(printed.map((file) => file.format).sort(), path).toEqual(['docx', 'html', 'pdf'])
      expect(new Set(printed.map((file) => file.digest)).size, path).toBe(1)
      expect(printed[0]?.letters, path).toBeGreaterThan(1000)
    }
  })
})

describe('the packed tarball', () => {
  it('holds the program and its templates, and builds in a folder that has only sources/', () => {
    const away = project({})
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', away], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const [{ filename, files }] = JSON.parse(packed.stdout) as [
      { filename: string; files: readonly { path: string }[] },
    ]
    const paths = files.map((file) => file.path)
    for (const needed of [
      'dist/cli/main.js',
      'dist/render/pdf/draw/deflate-worker.js',
      'dist/schema/text.json',
      'dist/schema/manifest.json',
      'templates/theme.yaml',
      'templates/volume.hbs',
      'LICENSE',
      'NOTICE',
      'README.md',
    ]) {
      expect(paths).toContain(needed)
    }
    expect(paths.filter((path) => /^(test|sources|out|scripts)\//.test(path))).toEqual([])
    const folder = project({ 'sources/ferries.md': FERRIES })
    mkdirSync(join(folder, 'node_modules'))
    expect(spawnSync('tar', ['xzf', join(away, filename), '-C', join(folder, 'node_modules')]).status).toBe(0)
    renameSync(join(folder, 'node_modules/package'), join(folder, 'node_modules/engross'))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules/engross/node_modules'))
    const ran = spawnSync(process.execPath, [join(folder, 'node_modules/engross/dist/cli/main.js'), 'build'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(ran.stderr).not.toContain('fault of engross')
    expect(ran.status).toBe(0)
    expect(Object.keys(digests(join(folder, 'out')))).toHaveLength(8)
  })
})

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
