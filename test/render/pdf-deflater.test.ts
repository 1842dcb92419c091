import { spawnSync } from 'node:child_process'
import { deflateSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDeflater } from '../../scripts/render/pdf/draw/deflater.ts'
import { DeflaterBeside } from '../../scripts/render/pdf/draw/deflater-beside.ts'
import { drawInSteps } from '../../scripts/render/pdf/draw.ts'
import { inTurns } from '../../scripts/steps.ts'
import { block, galley, sheet } from '../builders.ts'
import { ROOT } from '../cli/projects.ts'
import { greedyPages, openShop, type Shop } from './greedy-pages.ts'

const opened: DeflaterBeside[] = []
afterEach(() => {
  for (const deflater of opened.splice(0)) deflater.close()
})

/** A deflater beside; `code`: what its thread does instead of compressing. */
function beside(code?: string): DeflaterBeside {
  const deflater =
    code === undefined ? new DeflaterBeside() : new DeflaterBeside(new URL(`data:text/javascript,${code}`))
  opened.push(deflater)
  return deflater
}

const stream = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * index) >> 7)

/** More than goes over at once, one larger than a batch, some empty. */
const LENGTHS = [...Array.from({ length: 300 }, (_, index) => (index * 977) % 9000), 700_000, 0, 3, 262_144, 1]

/** Gives a deflater all streams and waits; what comes out, by its turn. */
async function allThrough(deflater: DeflaterBeside): Promise<readonly Buffer[]> {
  const taken: Buffer[] = []
  const scratch = new Uint8Array(Math.max(...LENGTHS))
  for (const [turn, length] of LENGTHS.entries()) {
    scratch.set(stream(length))
    deflater.deflate(scratch.subarray(0, length), (bytes) => (taken[turn] = Buffer.from(bytes)))
    scratch.fill(0) // The bytes may be used again at once.
    await deflater.full()
  }
  await deflater.settled()
  return taken
}

describe('the thread beside', () => {
  it('gives each stream the bytes that it would have here', async () => {
    const taken = await allThrough(beside())
    expect(taken.map((bytes) => bytes.toString('hex'))).toEqual(
      LENGTHS.map((length) => deflateSync(stream(length)).toString('hex')),
    )
  })

  it('lets so much be on its way and no more', async () => {
    const deaf = beside('setInterval(() => {}, 1000)')
    let waiting: Promise<void> | undefined
    let given = 0
    for (; waiting === undefined && given < 1000; given++) {
      deaf.deflate(stream(100_000), () => {})
      waiting = deaf.full()
    }
    expect(given * 100_000).toBeLessThan(2_000_000)
    expect(given).toBeGreaterThan(3)
    deaf.close()
    await expect(waiting).rejects.toThrow('was closed')
  })

  it.each([
    ['throws', "throw new Error('No memory left.')", 'No memory left.'],
    ['ends', 'process.exit(0)', 'has ended too soon'],
  ])('tells whoever waits when it %s', async (_, code, message) => {
    const failing = beside(code)
    failing.deflate(stream(10), () => {})
    await expect(failing.settled()).rejects.toThrow(message)
    expect(() => failing.full()).toThrow(message)
  })

  it('keeps nobody waiting who has ended', () => {
    const program = `
      const { DeflaterBeside } = await import('./dist/render/pdf/draw/deflater-beside.js')
      const left = new DeflaterBeside()
      left.deflate(new Uint8Array(300_000), () => {})
      left.deflate(new Uint8Array(300_000), () => {})
      console.log('left')`
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([stdout, status]).toEqual(['left\n', 0])
  })
})

describe('a volume', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  const words = 'Urges member governments and parliaments to publish what was found. '
  const sheets = Array.from({ length: 60 }, (_, index) =>
    sheet(`text-${index}`, [block('title', `Text ${index}`), block('paragraph', words.repeat(20 + (index % 7)))]),
  )
  const volume = galley([{ role: 'body', sheets }])

  it('has the same bytes, compressed here or beside', async () => {
    const laidOut = greedyPages(volume, shop)
    const finish = { press: { bleed: 0, cropMarks: 'off' }, inks: new Map() } as const
    const [here, there, again] = await Promise.all(
      ([0, 1, 1] as const).map((helpers) => inTurns(drawInSteps(laidOut, volume, { ...finish, helpers }))),
    )
    expect(here?.length).toBeGreaterThan(20_000)
    expect(Buffer.from(there ?? []).equals(here ?? Buffer.of())).toBe(true)
    expect(Buffer.from(again ?? []).equals(here ?? Buffer.of())).toBe(true)
  })

  it('is refused when it is drawn on after the thread was closed', () => {
    const deflater = openDeflater(1)
    deflater.close()
    expect(() => deflater.full()).toThrow('was closed')
  })
})
