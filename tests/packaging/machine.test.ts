import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nano } from '../../hardware/boards/nano.ts'
import { uno } from '../../hardware/boards/uno.ts'
import { root } from '../../scripts/prepare/prepare.mjs'

const files = join(root, 'kiosk', 'packaging', 'machine', 'files')
const fileOf = (path: string) => readFileSync(join(files, path), 'utf8')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'machine-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program of the temporary folder, in sh. */
function program(name: string, lines: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${lines}\n`)
  chmodSync(path, 0o755)
  return path
}

test('the rules for boards know the boards that we know, each once', () => {
  const ofTheRules = [...fileOf('etc/udev/rules.d/70-camion-boards.rules').matchAll(/ATTRS\{idVendor\}=="(\w+)", ATTRS\{idProduct\}=="(\w+)"/g)].map(([, vendor, product]) => `${vendor}:${product}`)
  const ofTheData = [uno, nano].flatMap(({ usb }) => usb.map(({ vendor, product }) => `${vendor}:${product}`))
  expect(ofTheRules.toSorted()).toEqual([...new Set(ofTheData)].toSorted())
})

test('nothing on a stick is run', () => {
  const options = /--options=(\S+)/.exec(fileOf('etc/udev/rules.d/85-camion-sticks.rules'))?.[1]?.split(',')
  expect(options).toEqual(expect.arrayContaining(['noexec', 'nosuid', 'nodev']))
})

describe('the service', () => {
  /** What systemd finds wrong with it, where every program it starts is there. */
  function problems(unit: string): string {
    const path = join(folder, 'camion-kiosk.service')
    writeFileSync(path, unit.replace('/usr/lib/camion-qui-code/kiosk-session', join(files, 'usr/lib/camion-qui-code/kiosk-session')))
    const { stderr, error } = spawnSync('systemd-analyze', ['--user', '--man=no', 'verify', path], { encoding: 'utf8', env: { ...process.env, XDG_RUNTIME_DIR: folder, HOME: folder } })
    if (error) throw error
    return stderr.replace(/^.*(XDG_|\/run\/user).*\n/gm, '')
  }
  const unit = fileOf('usr/lib/systemd/user/camion-kiosk.service')

  test('is what systemd understands, and a word it does not know would be found', () => {
    expect(problems(unit)).toBe('')
    expect(problems(unit.replace('Restart=', 'Restarts='))).toContain("Unknown key 'Restarts'")
  })

  test('starts the kiosk again after a fall, for ever, and not when the facilitator left', () => {
    expect(unit).toContain('\nRestart=on-failure\n')
    expect(unit).toContain('\nStartLimitIntervalSec=0\n')
  })

  test('tells the kiosk that it would start it again', () => {
    expect(unit).toContain('\nEnvironment=CAMION_SERVICE=%n\n')
  })

  test('has no copy made of the memory of what fell: what a child typed is in it', () => {
    expect(unit).toContain('\nLimitCORE=0\n')
  })
})

describe('what the service starts', () => {
  /** A cage as Debian 12 has it: whatever became of its program, it ends with 0. */
  const cage = '[ "$1 $2" = "-d --" ] || exit 64\nshift 2\n"$@"\nexit 0'

  /** Runs the session with a cage and a kiosk of our own; answers how it ended, and what is left of it. */
  function session(kiosk: string, itsCage = cage): { readonly code: number | null; readonly left: readonly string[] } {
    const runtime = join(folder, 'runtime')
    mkdirSync(runtime)
    mkdirSync(join(folder, 'bin'))
    program('bin/cage', itsCage)
    const { status } = spawnSync(join(files, 'usr/lib/camion-qui-code/kiosk-session'), [], {
      env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, XDG_RUNTIME_DIR: runtime, CAMION_KIOSK: program('kiosk', kiosk) },
    })
    const left = readdirSync(runtime)
    return { code: status, left }
  }

  test('the facilitator left: it ends with 0', () => {
    expect(session('exit 0')).toEqual({ code: 0, left: [] })
  })

  test.each([['a fall', 'exit 7', 7], ['killed', 'kill -9 $$', 137], ['the folder is in use', 'exit 3', 3], ['to be started again', 'exit 4', 4]])('%s: it ends with that', (_, kiosk, code) => {
    expect(session(kiosk)).toEqual({ code, left: [] })
  })

  test('the screen goes before the kiosk has ended: a fall', () => {
    expect(session('exit 0', 'exit 0')).toEqual({ code: 1, left: [] })
  })

  test('a cage that does not start is a fall', () => {
    expect(session('exit 0', 'exit 1')).toEqual({ code: 1, left: [] })
  })

  test('the kiosk is told that the screen is Wayland, and nothing else', () => {
    expect(session(`[ "$*" = --ozone-platform=wayland ] && exit 0; exit 9`).code).toBe(0)
  })

  test('told to end, it lets the kiosk end', async () => {
    const runtime = join(folder, 'runtime')
    mkdirSync(runtime)
    mkdirSync(join(folder, 'bin'))
    program('bin/cage', cage.replace('"$@"', 'trap : TERM; "$@"'))
    const kiosk = program('kiosk', `trap 'echo ended; exit 0' TERM\necho started\nwhile :; do sleep 0.05; done`)
    const started = spawn(join(files, 'usr/lib/camion-qui-code/kiosk-session'), [], {
      env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, XDG_RUNTIME_DIR: runtime, CAMION_KIOSK: kiosk }, stdio: ['ignore', 'pipe', 'ignore'], detached: true,
    })
    let said = ''
    const ended = once(started, 'exit')
    started.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      // As systemd does it: everybody of the service is told at once.
      if (said === 'started\n') process.kill(-(started.pid as number), 'SIGTERM')
    })
    expect(await ended).toEqual([0, null])
    expect(said).toBe('started\nended\n')
  })
})

describe("the kiosk account's only shell", () => {
  /** Types to it, with a systemd of ours under which the kiosk is left as soon as it is started; answers what was asked of the machine. */
  function login(typed: string, console: string): { readonly status: number | null; readonly asked: readonly string[] } {
    const asked = join(folder, 'asked')
    writeFileSync(asked, '')
    mkdirSync(join(folder, 'bin'))
    program('bin/systemctl', `case "$*" in *is-active*) echo inactive ;; *) echo "systemctl $*" >> ${asked} ;; esac`)
    program('bin/su', `echo "su $*" >> ${asked}`)
    const { status } = spawnSync(join(files, 'usr/lib/camion-qui-code/kiosk-login'), [], { input: typed, env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, CAMION_CONSOLE: console } })
    return { status, asked: readFileSync(asked, 'utf8').split('\n').filter((line) => line !== '') }
  }
  const start = 'systemctl --user start camion-kiosk.service'
  const session = 'systemctl --user import-environment XDG_SESSION_ID XDG_SEAT XDG_VTNR'
  const here = 'not a tty'

  test('gives nothing away from the first console', () => {
    expect(login('\n', '/dev/tty1')).toEqual({ status: 0, asked: [] })
  })

  test('shows the kiosk, and once it was left, again on Enter', () => {
    expect(login('\n', here)).toEqual({ status: 0, asked: [session, start, start] })
  })

  test('opens an account by its name, and nothing that only looks like one', () => {
    expect(login('garage\n-c sh\n$(sh)\nroot; sh\n', here).asked).toEqual([session, start, 'su --login garage', start, start, start, start])
  })
})

test('a forgotten PIN is forgotten by the kiosk too, and nothing else is', () => {
  for (const file of ['pin.json', 'pin-tries.json', 'work']) writeFileSync(join(folder, file), '')
  const camion = (...words: readonly string[]) => spawnSync(join(files, 'usr/bin/camion'), [...words], { env: { PATH: '/usr/bin:/bin', CAMION_FOLDER: folder } }).status
  expect([camion(), camion('pin'), camion('run', 'x.json')]).toEqual([2, 2, 2])
  expect(readdirSync(folder).toSorted()).toEqual(['pin-tries.json', 'pin.json', 'work'])
  expect([camion('pin', 'set'), camion('pin', 'set')]).toEqual([0, 0])
  expect(readdirSync(folder)).toEqual(['work'])
})

test('the kiosk’s account may switch the machine off, and nothing else; nobody else may more than before', () => {
  type Rule = (action: { readonly id: string }, subject: { readonly user: string }) => string
  let rule: Rule = () => 'no rule'
  runInNewContext(fileOf('etc/polkit-1/rules.d/60-camion-kiosk.rules'), { polkit: { addRule: (added: Rule) => void (rule = added), Result: { YES: 'yes', NOT_HANDLED: 'as before' } } })
  const may = (user: string) => ['power-off', 'power-off-multiple-sessions', 'power-off-ignore-inhibit', 'reboot', 'suspend'].map((wish) => rule({ id: `org.freedesktop.login1.${wish}` }, { user }))
  expect(may('camion')).toEqual(['yes', 'yes', 'as before', 'as before', 'as before'])
  expect(new Set(may('garage'))).toEqual(new Set(['as before']))
})

test('every script is what sh can read', () => {
  const scripts = ['../prepare.sh', 'usr/lib/camion-qui-code/kiosk-session', 'usr/lib/camion-qui-code/kiosk-login', 'usr/bin/camion']
  expect(scripts.map((script) => spawnSync('sh', ['-n', join(files, script)]).status)).toEqual([0, 0, 0, 0])
})
