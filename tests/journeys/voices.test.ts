import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'
import { startStandInKiosk } from '../support/stand-in-kiosk.ts'
import type { StandInKiosk, Told } from '../support/stand-in-kiosk.ts'

const onScreen: Partial<Told> = { connection: { is: 'ready', board: { path: 'emulated', kind: 'emulated' }, firmware: { name: 'camion', version: '1.0' } } }
const atCreations: Partial<Told> = { ...onScreen, seat: { crew: 'fox', open: null, creations: [{ id: 'one', title: 'lighthouse', object: 'kit', at: 0, versions: 3 }], gone: [] } }
const nobody: Partial<Told> = { ...onScreen, seat: { crew: null, open: null, creations: [], gone: [] } }

let browser: Browser
let host: StandInKiosk
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  host = await startStandInKiosk()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, hasTouch: true })
  kiosk = KioskPage.on(page, host.address)
  await page.addInitScript(listenAtTheLoudspeaker)
})
afterEach(async () => {
  await kiosk.close()
  await host.end()
})

type Ear = { readonly context: BaseAudioContext; readonly hears: AnalyserNode }
type Listening = { ear?: Ear }

/** Whatever goes to the loudspeaker passes an ear of ours. */
function listenAtTheLoudspeaker(): void {
  const connect = Reflect.get(AudioNode.prototype, 'connect') as (this: AudioNode, to: AudioNode) => AudioNode
  const listening = globalThis as unknown as Listening
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    if (to instanceof AudioDestinationNode) {
      const hears = this.context.createAnalyser()
      listening.ear = { context: this.context, hears }
      connect.call(this, hears)
    }
    return connect.call(this, to)
  } as typeof AudioNode.prototype.connect
}

/** What is at the loudspeaker now: when, in its own seconds, and how loud. */
const heard = () =>
  kiosk.page.evaluate(() => {
    const { ear } = globalThis as unknown as Listening
    if (!ear) return { at: 0, loudest: 0 }
    const samples = new Float32Array(ear.hears.fftSize)
    ear.hears.getFloatTimeDomainData(samples)
    return { at: ear.context.currentTime, loudest: Math.max(...samples.map(Math.abs)) }
  })

/** The words that were marked, one after the other, until none is. */
const followAlong = () =>
  kiosk.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const words: string[] = []
        const look = () => {
          const marked = [...(CSS.highlights.get('said') ?? [])].map((range) => (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset)).join(' ')
          if (marked !== '' && marked !== words.at(-1)) words.push(marked)
          if (marked === '' && words.length > 0) resolve(words)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )

/** Words that were marked, in their order. A machine that is busy may show fewer frames than there are words. */
function expectInOrder(marked: readonly string[], text: string): void {
  const words = text.match(/[\p{L}’]+/gu) ?? []
  expect(words.filter((word) => marked.includes(word))).toEqual(marked)
  expect([marked.at(-1), marked.length > words.length / 2]).toEqual([words.at(-1), true])
}

test('a title is said, and each of its words marked while it is said', async () => {
  host.tell(nobody)
  await kiosk.page.goto(host.address)
  await kiosk.comeAboard()
  const listen = kiosk.button('Écouter : Choisis ton équipage')
  const words = followAlong()
  await kiosk.tap(listen)
  await expect.poll(async () => (await heard()).loudest).toBeGreaterThan(0.05)
  const { at } = await heard()
  await expect.poll(async () => (await heard()).at).toBeGreaterThan(at)
  expectInOrder(await words, 'Choisis ton équipage')
  await listen.waitFor()
  expect(kiosk.complaints).toEqual([])
})

test('pressed again it is silent, and so it is when its screen goes', async () => {
  host.tell(nobody)
  await kiosk.page.goto(host.address)
  await kiosk.comeAboard()
  for (const ends of ['pressed', 'gone'] as const) {
    await kiosk.tap(kiosk.button('Écouter : Choisis ton équipage'))
    await expect.poll(async () => (await heard()).loudest).toBeGreaterThan(0.05)
    if (ends === 'pressed') await kiosk.tap(kiosk.button('Arrêter la voix'))
    else host.tell(atCreations)
    await kiosk.button('Arrêter la voix').waitFor({ state: 'detached' })
    await expect.poll(async () => (await heard()).loudest).toBe(0)
  }
  expect(kiosk.complaints).toEqual([])
})

test('what helps a board, a hint and a block are said', async () => {
  host.tell(onScreen)
  await kiosk.page.goto(host.address)
  await kiosk.placed('start').waitFor()
  await kiosk.tap(kiosk.button('Essayer'))
  const hint = followAlong()
  const noBlocks = 'Il n’y a encore rien à faire. Accroche des blocs sous « au départ ».'
  await kiosk.tap(kiosk.button(`Écouter : ${noBlocks}`))
  expectInOrder(await hint, noBlocks)

  await kiosk.take('Lumière', 'light')
  const asked = kiosk.page.waitForResponse((answer) => answer.url().endsWith('.opus'))
  await kiosk.tap(kiosk.button('Écouter'))
  const { url, status } = await asked.then((answer) => ({ url: answer.url(), status: answer.status() }))
  const manifest = (await (await kiosk.page.request.get(new URL('/voices/fr/kiosk.json', host.address).href)).json()) as Record<string, { file: string }>
  expect({ sound: new URL(url).pathname, status }).toEqual({ sound: `/voices/fr/kiosk/${manifest['allumer la lampe']?.file ?? ''}`, status: 200 })
  await kiosk.button('Chut').waitFor()

  host.tell({ connection: { is: 'trouble', problem: 'no-answer', board: { path: '/dev/ttyACM0', kind: 'usb' } } })
  const help = followAlong()
  const noAnswer = 'La carte est là, mais elle se tait. Appelle un adulte.'
  await kiosk.tap(kiosk.button(`Écouter : ${noAnswer}`))
  expectInOrder(await help, noAnswer)
  expect(kiosk.complaints).toEqual([])
})

test('a kiosk without sounds has no loudspeaker', async () => {
  host.tell(atCreations)
  await kiosk.page.addInitScript(() => localStorage.setItem('camion.settings', JSON.stringify({ sounds: 'off' })))
  await kiosk.page.goto(host.address)
  await kiosk.button('Une nouvelle création').waitFor()
  await kiosk.page.waitForLoadState('networkidle')
  expect([await kiosk.page.locator('.listen').count(), kiosk.complaints]).toEqual([0, []])
})

test('a kiosk without voices says nothing of it', async () => {
  host.tell(nobody)
  await kiosk.page.route('**/voices/**', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{}' }))
  await kiosk.page.goto(host.address)
  await kiosk.comeAboard()
  await kiosk.page.waitForLoadState('networkidle')
  expect([await kiosk.page.locator('.listen').count(), kiosk.complaints]).toEqual([0, []])
})
