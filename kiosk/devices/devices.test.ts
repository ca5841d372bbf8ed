import { describe, expect, test } from 'vitest'
import { workshopNamed } from '../../workshops/catalogue.ts'
import { block, forever, hanging, number, put, saved, start, turn, wait } from '../../workshops/language/test-support/saved.ts'
import type { SavedBlock } from '../../workshops/language/test-support/saved.ts'
import { clignote, workingDevices } from './test-support/working-devices.ts'

const creation = (...blocks: readonly SavedBlock[]) => ({ format: 'camion', version: 1, title: 'Essai', object: 'bare-board', blocks: saved(start(...blocks)) })

const kitCreation = (...stacks: readonly SavedBlock[]) => ({ ...creation(), object: 'kit', blocks: saved(...stacks) })
const whenPressed = (...below: readonly SavedBlock[]) => hanging(block('when_button', { fields: { PART: 'blue-button', EDGE: 'pressed' } }), ...below)
const say = (text: string) => block('say', { fields: { TEXT: text } })

async function readyKiosk() {
  const kiosk = workingDevices()
  await kiosk.isReady()
  return kiosk
}

describe('on the emulated Uno', () => {
  test('a child presses the flag: the light follows her program until she stops it, and stays dark', async () => {
    const { calls, light, story, until } = await readyKiosk()
    await light(0)
    expect(await calls.flag(clignote)).toEqual({ ok: true })
    for (const percent of [100, 0, 100]) await light(percent)
    await calls.stop(null)
    await light(0)
    await calls.pause(null)
    await calls.resume(null)
    await calls.stop(null)
    expect(story).toEqual(['opening', 'greeting', 'ready', 'running', 'stopped asked'])
    await until('work', ({ blocks }) => blocks.length === 0)
  })

  test('a paused program goes block by block when stepped, shows the block it stands at, and goes on when asked', async () => {
    const { calls, light, story, until } = await readyKiosk()
    const stepTo = async (...blocks: readonly string[]) => {
      for (const block of blocks) {
        await calls.step(null)
        await until('work', (work) => work.blocks.join() === block)
      }
    }
    expect(await calls.step(creation(turn('on'), forever(turn('off'), wait(5), turn('on'), wait(5))))).toEqual({ ok: true })
    await light(100)
    await until('work', ({ blocks }) => blocks.join() === 'on')
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
    expect(story.slice(3)).toEqual(['paused', 'running', 'paused', 'running', 'stopped asked'])
  })

  test('a program that comes to its end is over, and what it lit stays lit', async () => {
    const { calls, light, story, now } = await readyKiosk()
    await calls.flag(creation(turn('on')))
    await light(100)
    expect(story.slice(3)).toEqual(['running', 'idle'])
    await calls.stop(null)
    await light(0)
    expect(now('life')).toEqual({ is: 'idle' })
  })

  test('a board that goes in the middle stops the program; when it comes back, nothing starts by itself', async () => {
    const { calls, light, plug, unplug, isReady, story, until } = await readyKiosk()
    await calls.flag(clignote)
    await light(100)
    await unplug()
    await until('shown', (shown) => Object.keys(shown).length === 0)
    await until('sensed', (sensed) => Object.keys(sensed).length === 0)
    expect(await calls.flag(clignote)).toEqual({ ok: false, reason: 'not-ready', detail: 'unplugged', blocks: [] })
    await calls.resume(null)
    await calls.retry(null)
    plug()
    await isReady()
    await light(0)
    await calls.resume(null)
    expect(story).toEqual(['opening', 'greeting', 'ready', 'running', 'stopped boardLost', 'unplugged', 'opening', 'greeting', 'ready'])
    expect(await calls.flag(clignote)).toEqual({ ok: true })
    await light(100)
  })

  test('what cannot be read is refused with its reasons, and the program that runs goes on', async () => {
    const { calls, light, story } = await readyKiosk()
    await calls.flag(clignote)
    expect([await calls.flag('nothing'), await calls.flag(creation({ type: 'explode', id: 'boom' }))]).toEqual([
      { ok: false, reason: 'unreadable', detail: 'not-a-creation', blocks: [] },
      { ok: false, reason: 'unreadable', detail: 'blocks', blocks: [{ reason: 'unknown-block', block: 'boom', type: 'explode', detail: expect.any(String) as string }] },
    ])
    for (const percent of [100, 0]) await light(percent)
    expect(story.slice(3)).toEqual(['running'])
  })

  test('a page that has just opened asks for all news, and gets them', async () => {
    const { calls, light, story } = await readyKiosk()
    await calls.flag(clignote)
    await light(100)
    story.length = 0
    await calls.hello(null)
    await light(0)
    expect(story).toEqual(['ready', 'running'])
  })

  test('devices that end leave the light off', async () => {
    const { devices, calls, light, now } = await readyKiosk()
    await calls.flag(clignote)
    await light(100)
    devices.end()
    await light(0)
    expect(now('life')).toEqual({ is: 'stopped', why: 'asked' })
  })

  test('the object that is worked on shows its parts and tells what it feels, also when no program runs; another has its own', async () => {
    const { calls, until, now } = await readyKiosk()
    await calls.object('kit')
    await until('sensed', (sensed) => Object.keys(sensed).length === 5)
    await until('shown', ({ arm }) => arm === 90)
    await calls.object('a castle of a newer kiosk’s')
    await calls.play({ part: 'blue-button', value: 1 })
    await until('sensed', (sensed) => sensed['blue-button'] === 1)
    await calls.play({ part: 'ears', value: 33 })
    await until('sensed', (sensed) => sensed['ears'] === 33)
    await calls.object('traffic-light')
    await until('sensed', (sensed) => Object.keys(sensed).length === 0)
    await until('shown', (shown) => Object.keys(shown).toSorted().join() === 'built-in,green,red,yellow')
    expect(now('life')).toBe(undefined)
  })

  test('a program brings its own object, feels a hand on it, and says what it says until Stop', async () => {
    const { calls, until, now } = await readyKiosk()
    expect(await calls.flag(kitCreation(whenPressed(turn('on', 'red'), say('aïe'))))).toEqual({ ok: true })
    await until('sensed', (sensed) => Object.keys(sensed).length === 5)
    await calls.play({ part: 'blue-button', value: 1 })
    await until('shown', ({ red }) => red === 100)
    await until('work', ({ said }) => said === 'aïe')
    await calls.stop(null)
    await until('shown', ({ red }) => red === 0)
    await until('work', ({ said }) => said === '')
    expect(now('life')).toEqual({ is: 'stopped', why: 'asked' })
  })

  const redWhenFar = kitCreation(start(block('if', put({ CONDITION: block('more', put({ LEFT: block('distance', { fields: { PART: 'ears' } }), RIGHT: number(90) })), BODY: turn('on', 'red') })), turn('on', 'lamp')))

  test('a program that brings its own object knows from its first block on what that object feels', async () => {
    const { calls, until, now, story } = await readyKiosk()
    expect(await calls.flag(redWhenFar)).toEqual({ ok: true })
    await until('shown', ({ lamp }) => lamp === 100)
    await until('shown', ({ red }) => red === 100)
    expect({ ears: now('sensed')?.['ears'], story: story.slice(3) }).toEqual({ ears: 100, story: ['running', 'idle'] })
  })

  test('the first block of such a program, stepped, waits for its sensors too', async () => {
    const { calls, until, story } = await readyKiosk()
    await calls.step(redWhenFar)
    await until('work', ({ blocks }) => blocks.length > 0)
    await calls.step(redWhenFar)
    await until('shown', ({ red }) => red === 100)
    expect(story.slice(3)).toEqual(['paused'])
  })

  test('a program that is stopped before its sensors have told never begins', async () => {
    const { calls, until, story, pass, now } = await readyKiosk()
    await calls.flag(redWhenFar)
    await calls.stop(null)
    await until('sensed', (sensed) => Object.keys(sensed).length === 5)
    await pass(300)
    expect({ lamp: now('shown')?.['lamp'], work: now('work')?.blocks, story: story.slice(3) }).toEqual({ lamp: 0, work: [], story: ['running', 'stopped asked'] })
  })

  test('another object ends the program of the one before', async () => {
    const { calls, light, until, now } = await readyKiosk()
    await calls.flag(clignote)
    await light(100)
    await calls.object('bare-board')
    expect(now('life')).toEqual({ is: 'running' })
    await calls.object('traffic-light')
    expect(now('life')).toEqual({ is: 'stopped', why: 'asked' })
    await until('shown', (shown) => shown['green'] === 0 && shown['built-in'] === 0)
  })

  test('a drawn board is not prepared: it stays as it is', async () => {
    const { calls, story } = await readyKiosk()
    expect(await calls.prepare(null)).toBe(null)
    expect(story.at(-1)).toBe('ready')
  })
})

describe('the goal of a step', () => {
  const wink = workshopNamed('premier-clin-d-oeil')
  const again = { workshop: 'premier-clin-d-oeil', step: 'again' }

  test('is judged while the program runs, says what is seen so far, and once met stays met', async () => {
    const { calls, until, now } = await readyKiosk()
    await calls.seek(again)
    await until('goal', (goal) => goal?.step === 'again' && goal.verdict === null)
    await calls.flag(creation(turn('on'), wait(10), turn('off')))
    await until('goal', (goal) => goal?.verdict?.isMet === false && goal.verdict.because.is === 'changes-little')
    expect(now('goal')).toEqual({ ...again, verdict: { isMet: false, because: { is: 'changes-little', part: 'built-in', count: 1 } } })
    await calls.flag(wink?.finished)
    await until('goal', (goal) => goal?.verdict?.isMet === true)
    await calls.stop(null)
    await calls.flag(creation(turn('on')))
    await until('life', ({ is }) => is === 'idle')
    expect(now('goal')).toEqual({ ...again, verdict: { isMet: true } })
  })

  test('begins anew with another step, and is nobody’s when there is none or the kiosk does not know it', async () => {
    const { calls, until } = await readyKiosk()
    await calls.seek({ ...again, step: 'start' })
    await calls.flag(wink?.finished)
    await until('goal', (goal) => goal?.verdict?.isMet === true)
    await calls.seek(again)
    await until('goal', (goal) => goal?.step === 'again' && goal.verdict?.isMet !== true)
    for (const unjudged of [{ ...again, step: 'yours' }, { ...again, step: 'no-such' }, { workshop: 'no-such', step: 'again' }, null]) {
      await calls.seek(again)
      await until('goal', (goal) => goal !== null)
      await calls.seek(unjudged)
      await until('goal', (goal) => goal === null)
    }
  })

  test('counts what a hand does to the object', async () => {
    const { calls, until, pass } = await readyKiosk()
    await calls.seek({ workshop: 'la-veilleuse', step: 'sleep' })
    await calls.object('night-light')
    await calls.flag(workshopNamed('la-veilleuse')?.finished)
    await until('goal', (goal) => goal?.verdict?.isMet === false && goal.verdict.because.is === 'wants-less')
    await calls.play({ part: 'eye', value: 5 })
    await pass(1_500)
    await until('goal', (goal) => goal?.verdict?.isMet === false && goal.verdict.because.is === 'wants-more')
    await calls.play({ part: 'eye', value: 80 })
    await until('goal', (goal) => goal?.verdict?.isMet === true)
  })
})
