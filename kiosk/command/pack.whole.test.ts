import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typed } from './test-support/typed.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const english = 'en_US.UTF-8'

describe('camion pack check', () => {
  test('finds every workshop right', async () => {
    const { exit, out, err } = await typed(['pack', 'check'], english)
    expect({ exit, err, last: out.trimEnd().split('\n').map((line) => line.split(', ').at(-1)) }).toEqual({ exit: 0, err: '', last: Array.from({ length: 9 }, () => 'right') })
  })

  test('lists for one of them what its judge takes for done', async () => {
    const { exit, out } = await typed(['pack', 'check', 'la-veilleuse'], english)
    expect(exit).toBe(0)
    expect(out).toMatch(/^la-veilleuse: 13 steps, 9 goals, right\n\d+ slips of 50 meet every goal all the same:\n( {2}.+\n)+$/)
  })

  test('says which workshops there are when the one that was asked for is none', async () => {
    expect(await typed(['pack', 'check', 'veilleuse'])).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(/^Il n’y a pas d’atelier « veilleuse ». Il y a : premier-clin-d-oeil, /) as string })
    expect(await typed(['pack', 'reverse'], english)).toEqual({ exit: 2, out: '', err: '“reverse” is not known here. See camion pack --help.\n' })
  })
})

describe('camion pack new', () => {
  // In a copy: a workshop that is only begun is not for children.
  const copy = `${root}.cache/tests/pack-new/`
  beforeAll(() => {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy, { recursive: true })
    for (const room of ['hardware', 'workshops', 'kiosk', 'package.json']) cpSync(`${root}${room}`, `${copy}${room}`, { recursive: true })
    symlinkSync(`${root}node_modules`, `${copy}node_modules`)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const inCopy = (...args: readonly string[]) => execFileSync(process.execPath, [`${copy}kiosk/command/camion.ts`, 'pack', ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: english } })
  const refusedInCopy = (...args: readonly string[]): unknown => {
    try {
      return inCopy(...args)
    } catch (error) {
      return (error as { readonly stdout: string }).stdout
    }
  }

  test('begins a workshop that can be read, and is told what it lacks', () => {
    expect(inCopy('new', 'ma-lampe')).toBe('workshops/packs/ma-lampe is begun. Fill it in (docs/write-a-workshop.md), then: camion pack check ma-lampe\n')
    const said = refusedInCopy('check', 'ma-lampe')
    expect(said).toMatch(/^ma-lampe: 2 steps, 1 goals, \d+ things are not right\n/)
    for (const lack of ['look: no fr text', 'title: no en text', 'steps: there is no step “guess”', 'lesson, part 1, adult: no fr text']) expect(said).toContain(`  ${lack}\n`)
    // The three slips it comes with are refused for the reasons it gives.
    expect(said).not.toMatch(/mistake|solution|finished/)
  })

  test('leaves what is there as it is', () => {
    const before = readFileSync(`${copy}workshops/catalogue.ts`, 'utf8')
    expect(() => inCopy('new', 'la-veilleuse')).toThrow('There is a workshop “la-veilleuse” already.')
    expect(() => inCopy('new', 'Ma Lampe')).toThrow('How is it called?')
    expect(readFileSync(`${copy}workshops/catalogue.ts`, 'utf8')).toBe(before)
  })
})
