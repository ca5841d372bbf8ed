import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { PinDoor } from '../host/pin-door.ts'
import { Desk, typed } from './test-support/typed.ts'

const english = 'en_GB.UTF-8'
const camion = fileURLToPath(new URL('camion.ts', import.meta.url))
const desk = new Desk()
afterAll(() => desk.clear())

let kiosks = 0
/** The folder of a kiosk that has nothing yet. */
const aKiosk = (): string => desk.path(`kiosk-${(kiosks += 1)}`)
const opens = async (folder: string, pin: string) => (await new PinDoor(folder, () => 0).try(pin)).ok

/** Pipes lines into `camion pin …`. */
function piped(words: readonly string[], said: string, LANG = ''): Promise<{ exit: number | null; out: string; err: string }> {
  const program = spawn(process.execPath, [camion, 'pin', ...words], { env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG } })
  let [out, err] = ['', '']
  program.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  program.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  program.stdin.end(said)
  return new Promise((resolve) => program.once('close', (exit) => resolve({ exit, out, err })))
}

describe('camion pin set', () => {
  test('reads a PIN from a pipe, which then opens; wrong tries and their wait are forgotten', async () => {
    const folder = aKiosk()
    expect(await piped(['set', '--folder', folder], '7294\n')).toEqual({ exit: 0, out: 'Le code est enregistré.\n', err: '' })
    const door = new PinDoor(folder, () => 0)
    for (const pin of ['0001', '0002', '0003', '0004', '0005']) await door.try(pin)
    expect(await opens(folder, '7294')).toBe(false)
    expect(await piped(['set', '--folder', folder], '31865', english)).toEqual({ exit: 0, out: 'The PIN is set.\n', err: '' })
    expect([await opens(folder, '31865'), await opens(folder, '7294'), await door.try('31865')]).toEqual([true, false, { ok: true }])
  })

  test.each([
    ['', "Un code a au moins 4 chiffres. Rien n'a changé.\n"],
    ['72a4\n', "Un code est fait de 4 à 8 chiffres. Rien n'a changé.\n"],
    ['1234\n', "Un enfant trouve ce code : ni chiffres tous pareils, ni suite comme 1234, ni moitié répétée, ni année. Rien n'a changé.\n"],
  ])('refuses "%s" with one line', async (said, err) => {
    const folder = aKiosk()
    mkdirSync(folder)
    expect(await piped(['set', '--folder', folder], said)).toEqual({ exit: 2, out: '', err })
    expect(readdirSync(folder)).toEqual([])
  })

  test('says when the folder takes nothing', async () => {
    const { exit, err } = await piped(['set', '--folder', desk.file('no-folder', '')], '7294')
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(/no-folder n'a pas pris le code : [^\n]+\n$/) as string })
  })
})

/** At a terminal: `script` (util-linux, on every Debian) gives one. What is typed comes when it is asked for. */
async function atATerminal(folder: string, answers: readonly string[]): Promise<string> {
  const program = spawn('script', ['-qec', `"${process.execPath}" "${camion}" pin set --folder "${folder}"`, '/dev/null'], { env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: english } })
  let shown = ''
  let asked = 0
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    if ((shown.match(/: /g)?.length ?? 0) <= asked) return
    program.stdin.write(answers[asked] ?? '')
    asked += 1
  })
  await new Promise((resolve) => program.once('close', resolve))
  return shown.replaceAll('\r\n', '\n')
}

describe('at a terminal', () => {
  const first = 'New PIN, 4 to 8 digits (not shown): '

  test('the PIN is asked twice and never shown', async () => {
    const folder = aKiosk()
    expect(await atATerminal(folder, ['72\u007f294\r', '7294\r'])).toBe(`${first}\nOnce more: \nThe PIN is set.\n`)
    expect(await opens(folder, '7294')).toBe(true)
  })

  test('two different ones change nothing', async () => {
    const folder = aKiosk()
    expect(await atATerminal(folder, ['7294\r', '7295\r'])).toBe(`${first}\nOnce more: \nThose were two different PINs. Nothing was changed.\n`)
    expect(await new PinDoor(folder, () => 0).hasPin()).toBe(false)
  })

  test('Ctrl-C changes nothing', async () => {
    const folder = aKiosk()
    expect(await atATerminal(folder, ['72\u0003'])).toBe(`${first}\nNothing was changed.\n`)
    expect(await new PinDoor(folder, () => 0).hasPin()).toBe(false)
  })
})

describe('camion pin copy and take', () => {
  test('the PIN of one kiosk opens the other', async () => {
    const [one, other] = [aKiosk(), aKiosk()]
    const file = desk.path('pin-of-one.json')
    await piped(['set', '--folder', one], '7294')
    expect(await typed(['pin', 'copy', file, '--folder', one])).toEqual({ exit: 0, out: `${file} est écrit. Sur l'autre poste : camion pin take FICHIER\n`, err: '' })
    expect([readFileSync(file, 'utf8').includes('7294'), statSync(file).mode & 0o777]).toEqual([false, 0o600])
    expect(await typed(['pin', 'take', file, '--folder', other], english)).toEqual({ exit: 0, out: 'The PIN is taken: this kiosk opens like the other.\n', err: '' })
    expect(await opens(other, '7294')).toBe(true)
  })

  const cases: readonly (readonly [what: string, words: readonly string[], line: RegExp])[] = [
    ['no PIN to copy', ['copy', desk.path('none.json'), '--folder', aKiosk()], /^This kiosk has no PIN yet\. Set one: camion pin set$/],
    ['no file', ['copy'], /^Which file\? Say: camion pin copy FILE$/],
    ['no file either', ['take'], /^Which file\? Say: camion pin take FILE$/],
    ['a file that is not there', ['take', 'nowhere.json', '--folder', aKiosk()], /^nowhere\.json can't be read: ENOENT/],
    ['another file', ['take', 'package.json', '--folder', aKiosk()], /^package\.json holds no PIN: /],
    ['another command', ['sett'], /^camion pin does not know "sett"\. See camion pin --help\.$/],
    ['a word too many', ['set', '7294'], /^camion pin does not know "7294"/],
    ['another option', ['set', '--pin', '7294'], /^camion pin does not know "--pin"/],
  ]
  test.each(cases)('%s is one clear line, and exit code 2', async (_what, words, line) => {
    const { exit, out, err } = await typed(['pin', ...words], english)
    expect({ exit, out, lines: err.split('\n').length }).toEqual({ exit: 2, out: '', lines: 2 })
    expect(err.trimEnd()).toMatch(line)
  })
})

test('camion pin --help says what it does, in both languages', async () => {
  for (const words of [['pin'], ['pin', '--help']]) expect(await typed(words)).toMatchObject({ exit: 0, out: expect.stringMatching(/^camion pin COMMANDE /) as string, err: '' })
  expect(await typed(['pin', '--help'], english)).toMatchObject({ exit: 0, out: expect.stringMatching(/^camion pin COMMAND /) as string, err: '' })
})
