import { describe, test } from 'vitest'
import type { TestContext } from 'vitest'
import { forever, saved, start, turn, wait } from '../../workshops/language/test-support/saved.ts'
import type { SavedBlock } from '../../workshops/language/test-support/saved.ts'
import { clignote, workingDevices } from './test-support/working-devices.ts'

const creation = (...blocks: readonly SavedBlock[]) => ({ format: 'camion', version: 1, title: 'Essai', object: 'bare-board', blocks: saved(start(...blocks)) })

/** A kiosk whose board is unplugged when the test is over, so that its emulator ends. */
async function readyKiosk({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const kiosk = workingDevices()
  onTestFinished(() => kiosk.pull())
  await kiosk.isReady()
  return kiosk
}

describe.concurrent('on the emulated Uno', () => {
  test('a child presses the flag: the pin follows her program until she stops it, and stays low', async ({ expect, onTestFinished }) => {
    const { calls, ears, pin } = await readyKiosk({ onTestFinished })
    await pin(0)
    expect(await calls.flag(clignote)).toEqual({ ok: true })
    for (const level of [1, 0, 1] as const) await pin(level)
    await calls.stop(null)
    await pin(0)
    await calls.pause(null)
    await calls.resume(null)
    await calls.stop(null)
    expect(ears.story).toEqual(['opening', 'greeting', 'ready', 'running', 'stopped asked'])
    await ears.until('work', ({ blocks }) => blocks.length === 0)
  })

  test('a paused program goes block by block when stepped, shows the block it stands at, and goes on when asked', async ({ expect, onTestFinished }) => {
    const { calls, ears, pin } = await readyKiosk({ onTestFinished })
    const stepTo = async (...blocks: readonly string[]) => {
      for (const block of blocks) {
        await calls.step(null)
        await ears.until('work', (work) => work.blocks.join() === block)
      }
    }
    expect(await calls.step(creation(turn('on'), forever(turn('off'), wait(5), turn('on'), wait(5))))).toEqual({ ok: true })
    await pin(1)
    await ears.until('work', ({ blocks }) => blocks.join() === 'on')
    await stepTo('forever', 'off')
    await pin(0)
    await stepTo('wait', 'on')
    await pin(1)
    await calls.resume(null)
    for (const level of [0, 1] as const) await pin(level)
    await calls.pause(null)
    await calls.flag(clignote)
    for (const level of [1, 0] as const) await pin(level)
    await calls.stop(null)
    expect(ears.story.slice(3)).toEqual(['paused', 'running', 'paused', 'running', 'stopped asked'])
  })

  test('a program that comes to its end is over, and what it lit stays lit', async ({ expect, onTestFinished }) => {
    const { calls, ears, pin } = await readyKiosk({ onTestFinished })
    await calls.flag(creation(turn('on')))
    await pin(1)
    expect(ears.story.slice(3)).toEqual(['running', 'idle'])
    await calls.stop(null)
    await pin(0)
    expect(ears.now('life')).toEqual({ is: 'idle' })
  })

  test('a board that goes in the middle stops the program; when it comes back, nothing starts by itself', async ({ expect, onTestFinished }) => {
    const { calls, ears, pin, plug, unplug, isReady } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    await pin(1)
    await unplug()
    await ears.until('pins', (pins) => Object.keys(pins).length === 0)
    expect(await calls.flag(clignote)).toEqual({ ok: false, reason: 'not-ready', detail: 'unplugged', blocks: [] })
    await calls.resume(null)
    await calls.retry(null)
    plug()
    await isReady()
    await pin(0)
    await calls.resume(null)
    expect(ears.story).toEqual(['opening', 'greeting', 'ready', 'running', 'stopped boardLost', 'unplugged', 'opening', 'greeting', 'ready'])
    expect(await calls.flag(clignote)).toEqual({ ok: true })
    await pin(1)
  })

  test('what cannot be read is refused with its reasons, and the program that runs goes on', async ({ expect, onTestFinished }) => {
    const { calls, ears, pin } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    expect([await calls.flag('nothing'), await calls.flag(creation({ type: 'explode', id: 'boom' }))]).toEqual([
      { ok: false, reason: 'unreadable', detail: 'not-a-creation', blocks: [] },
      { ok: false, reason: 'unreadable', detail: 'blocks', blocks: [{ reason: 'unknown-block', block: 'boom', type: 'explode', detail: expect.any(String) as string }] },
    ])
    for (const level of [1, 0] as const) await pin(level)
    expect(ears.story.slice(3)).toEqual(['running'])
  })

  test('a page that has just opened asks for all news, and gets them', async ({ expect, onTestFinished }) => {
    const { calls, ears, pin } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    await pin(1)
    ears.story.length = 0
    await calls.hello(null)
    await pin(0)
    expect(ears.story).toEqual(['ready', 'running'])
  })

  test('devices that end leave the light off', async ({ expect, onTestFinished }) => {
    const { devices, calls, ears, pin } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    await pin(1)
    devices.end()
    await pin(0)
    expect(ears.now('life')).toEqual({ is: 'stopped', why: 'asked' })
  })
})
