import { describe, test } from 'vitest'
import type { TestContext } from 'vitest'
import { block, forever, hanging, saved, start, turn, wait } from '../../workshops/language/test-support/saved.ts'
import type { SavedBlock } from '../../workshops/language/test-support/saved.ts'
import { clignote, workingDevices } from './test-support/working-devices.ts'

const creation = (...blocks: readonly SavedBlock[]) => ({ format: 'camion', version: 1, title: 'Essai', object: 'bare-board', blocks: saved(start(...blocks)) })

const kitCreation = (...stacks: readonly SavedBlock[]) => ({ ...creation(), object: 'kit', blocks: saved(...stacks) })
const whenPressed = (...below: readonly SavedBlock[]) => hanging(block('when_button', { fields: { PART: 'blue-button', EDGE: 'pressed' } }), ...below)
const say = (text: string) => block('say', { fields: { TEXT: text } })

/** A kiosk whose board is unplugged when the test is over, so that its emulator ends. */
async function readyKiosk({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const kiosk = workingDevices()
  onTestFinished(() => kiosk.pull())
  await kiosk.isReady()
  return kiosk
}

describe.concurrent('on the emulated Uno', () => {
  test('a child presses the flag: the light follows her program until she stops it, and stays dark', async ({ expect, onTestFinished }) => {
    const { calls, ears, light } = await readyKiosk({ onTestFinished })
    await light(0)
    expect(await calls.flag(clignote)).toEqual({ ok: true })
    for (const percent of [100, 0, 100]) await light(percent)
    await calls.stop(null)
    await light(0)
    await calls.pause(null)
    await calls.resume(null)
    await calls.stop(null)
    expect(ears.story).toEqual(['opening', 'greeting', 'ready', 'running', 'stopped asked'])
    await ears.until('work', ({ blocks }) => blocks.length === 0)
  })

  test('a paused program goes block by block when stepped, shows the block it stands at, and goes on when asked', async ({ expect, onTestFinished }) => {
    const { calls, ears, light } = await readyKiosk({ onTestFinished })
    const stepTo = async (...blocks: readonly string[]) => {
      for (const block of blocks) {
        await calls.step(null)
        await ears.until('work', (work) => work.blocks.join() === block)
      }
    }
    expect(await calls.step(creation(turn('on'), forever(turn('off'), wait(5), turn('on'), wait(5))))).toEqual({ ok: true })
    await light(100)
    await ears.until('work', ({ blocks }) => blocks.join() === 'on')
    await stepTo('forever', 'off')
    await light(0)
    await stepTo('wait', 'on')
    await light(100)
    await calls.resume(null)
    for (const percent of [0, 100]) await light(percent)
    await calls.pause(null)
    await calls.flag(clignote)
    for (const percent of [100, 0]) await light(percent)
    await calls.stop(null)
    expect(ears.story.slice(3)).toEqual(['paused', 'running', 'paused', 'running', 'stopped asked'])
  })

  test('a program that comes to its end is over, and what it lit stays lit', async ({ expect, onTestFinished }) => {
    const { calls, ears, light } = await readyKiosk({ onTestFinished })
    await calls.flag(creation(turn('on')))
    await light(100)
    expect(ears.story.slice(3)).toEqual(['running', 'idle'])
    await calls.stop(null)
    await light(0)
    expect(ears.now('life')).toEqual({ is: 'idle' })
  })

  test('a board that goes in the middle stops the program; when it comes back, nothing starts by itself', async ({ expect, onTestFinished }) => {
    const { calls, ears, light, plug, unplug, isReady } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    await light(100)
    await unplug()
    await ears.until('shown', (shown) => Object.keys(shown).length === 0)
    await ears.until('sensed', (sensed) => Object.keys(sensed).length === 0)
    expect(await calls.flag(clignote)).toEqual({ ok: false, reason: 'not-ready', detail: 'unplugged', blocks: [] })
    await calls.resume(null)
    await calls.retry(null)
    plug()
    await isReady()
    await light(0)
    await calls.resume(null)
    expect(ears.story).toEqual(['opening', 'greeting', 'ready', 'running', 'stopped boardLost', 'unplugged', 'opening', 'greeting', 'ready'])
    expect(await calls.flag(clignote)).toEqual({ ok: true })
    await light(100)
  })

  test('what cannot be read is refused with its reasons, and the program that runs goes on', async ({ expect, onTestFinished }) => {
    const { calls, ears, light } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    expect([await calls.flag('nothing'), await calls.flag(creation({ type: 'explode', id: 'boom' }))]).toEqual([
      { ok: false, reason: 'unreadable', detail: 'not-a-creation', blocks: [] },
      { ok: false, reason: 'unreadable', detail: 'blocks', blocks: [{ reason: 'unknown-block', block: 'boom', type: 'explode', detail: expect.any(String) as string }] },
    ])
    for (const percent of [100, 0]) await light(percent)
    expect(ears.story.slice(3)).toEqual(['running'])
  })

  test('a page that has just opened asks for all news, and gets them', async ({ expect, onTestFinished }) => {
    const { calls, ears, light } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    await light(100)
    ears.story.length = 0
    await calls.hello(null)
    await light(0)
    expect(ears.story).toEqual(['ready', 'running'])
  })

  test('devices that end leave the light off', async ({ expect, onTestFinished }) => {
    const { devices, calls, ears, light } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    await light(100)
    devices.end()
    await light(0)
    expect(ears.now('life')).toEqual({ is: 'stopped', why: 'asked' })
  })

  test('the object that is worked on shows its parts and tells what it feels, also when no program runs; another has its own', async ({ expect, onTestFinished }) => {
    const { calls, ears } = await readyKiosk({ onTestFinished })
    await calls.object('kit')
    await ears.until('sensed', (sensed) => Object.keys(sensed).length === 5)
    await ears.until('shown', ({ arm }) => arm === 90)
    await calls.object('a castle of a newer kiosk’s')
    await calls.play({ part: 'blue-button', value: 1 })
    await ears.until('sensed', (sensed) => sensed['blue-button'] === 1)
    await calls.play({ part: 'ears', value: 33 })
    await ears.until('sensed', (sensed) => sensed['ears'] === 33)
    await calls.object('traffic-light')
    await ears.until('sensed', (sensed) => Object.keys(sensed).length === 0)
    await ears.until('shown', (shown) => Object.keys(shown).toSorted().join() === 'built-in,green,red,yellow')
    expect(ears.now('life')).toBe(undefined)
  })

  test('a program brings its own object, feels a hand on it, and says what it says until Stop', async ({ expect, onTestFinished }) => {
    const { calls, ears } = await readyKiosk({ onTestFinished })
    expect(await calls.flag(kitCreation(whenPressed(turn('on', 'red'), say('aïe'))))).toEqual({ ok: true })
    await ears.until('sensed', (sensed) => Object.keys(sensed).length === 5)
    await calls.play({ part: 'blue-button', value: 1 })
    await ears.until('shown', ({ red }) => red === 100)
    await ears.until('work', ({ said }) => said === 'aïe')
    await calls.stop(null)
    await ears.until('shown', ({ red }) => red === 0)
    await ears.until('work', ({ said }) => said === '')
    expect(ears.now('life')).toEqual({ is: 'stopped', why: 'asked' })
  })

  test('another object ends the program of the one before', async ({ expect, onTestFinished }) => {
    const { calls, ears, light } = await readyKiosk({ onTestFinished })
    await calls.flag(clignote)
    await light(100)
    await calls.object('bare-board')
    expect(ears.now('life')).toEqual({ is: 'running' })
    await calls.object('traffic-light')
    expect(ears.now('life')).toEqual({ is: 'stopped', why: 'asked' })
    await ears.until('shown', (shown) => shown['green'] === 0 && shown['built-in'] === 0)
  })

  test('a drawn board is not prepared: it stays as it is', async ({ expect, onTestFinished }) => {
    const { calls, ears } = await readyKiosk({ onTestFinished })
    expect(await calls.prepare(null)).toBe(null)
    expect(ears.story.at(-1)).toBe('ready')
  })
})
