import { closeSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isEventKind } from '../../kiosk/journal/event-kind.ts'
import { openJournal } from '../../kiosk/journal/journal.ts'
import { whichWindow } from '../support/electron/open-kiosk-window.ts'
import { canariesOf } from './canaries/canary.ts'
import type { Canaries } from './canaries/canary.ts'
import { copyBubble, endVisit, handOverAndKnock, heldBy, sitDownAfter, typeEverywhere } from './canaries/child.ts'
import { searchFor } from './canaries/found.ts'
import type { Hit, Search } from './canaries/found.ts'
import { makeMachine, openOn } from './canaries/machine.ts'
import type { Machine, OwnWindow } from './canaries/machine.ts'
import { startPlainHost } from './canaries/plain-host.ts'
import { withoutCare } from './canaries/unguarded.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

const PIN = '839174'
const DAY = 24 * 60 * 60_000

/** What was typed, and how the case goes: four seeds go every way. */
type Case = { readonly machine: Machine; readonly canaries: Canaries; readonly search: Search; readonly isDamaged: boolean; readonly endsBy: 'the facilitator' | 'the next day' }

function caseOf(seed: number): Case {
  const canaries = canariesOf(seededRandom(seed))
  return { machine: makeMachine(), canaries, search: searchFor(canaries), isDamaged: seed % 2 === 1, endsBy: Math.floor(seed / 2) % 2 === 0 ? 'the facilitator' : 'the next day' }
}

const told = (when: string, hits: readonly Hit[]): readonly string[] => hits.map(({ place, what }) => `${when}: ${place} holds ${what}`)

/** Until the visit's end a creation is in the journal of its kiosk, and nowhere else. */
function outsideTheJournal({ machine, search }: Case, when: string): readonly string[] {
  const found = search.folder(machine.root)
  const isKept = ({ place }: Hit) => place.startsWith(join('kiosk', 'journal.'))
  return [...(found.some(isKept) ? [] : [`${when}: what the crew made is not kept`]), ...told(when, found.filter((hit) => !isKept(hit)))]
}

/** A crew types wherever it can; the devices fall, then the page, then all of the kiosk at once. */
async function crewAtWork(one: Case): Promise<readonly string[]> {
  const window = await openOn(one.machine)
  try {
    await window.ask('choosePin', PIN)
    await typeEverywhere(await window.shown(), one.canaries)
    if (window.kiosk.kind === 'stand-in') await fallApart(window)
    await (await window.shown()).placed('say').waitFor()
    return outsideTheJournal(one, 'with a crew at work')
  } finally {
    await window.close('kill')
  }
}

async function fallApart({ kiosk, shown }: OwnWindow): Promise<void> {
  for (const devices of (await kiosk.deeds.pids()).utilities) process.kill(devices, 'SIGKILL')
  const { page } = await shown()
  await page.getByText('La carte fait une petite pause. Elle revient.').waitFor()
  await page.evaluate(() => (document.title = 'before'))
  await kiosk.deeds.crashPage()
  while ((await (await kiosk.page()).title().catch(() => 'before')) !== 'Camion qui code') await new Promise((resolve) => setTimeout(resolve, 20))
}

/** A bad sector in the journal's file: it will be put aside, with what is in it. */
function damage({ folder }: Machine): void {
  const file = openSync(join(folder, 'journal.sqlite'), 'r+')
  writeSync(file, Buffer.alloc(200, 0xa5), 0, 200, 0)
  closeSync(file)
}

/** The facilitator takes everything along on a stick; then the power is cut. */
async function takenAlong(one: Case): Promise<readonly string[]> {
  const { folder, stick, environment, note } = one.machine
  const host = await startPlainHost(folder, stick, environment)
  try {
    await host.calls.unlock(PIN)
    const { crews } = await host.calls.visit(null)
    const written = await host.calls.toStick(crews.flatMap(({ creations }) => creations.map(({ id }) => id)))
    await host.calls.onStick(null)
    await host.calls.pinToStick(null)
    return [...(written.ok && written.files.length === 1 && written.emptied === 3 ? [] : [`the stick took ${JSON.stringify(written)}`]), ...outsideTheJournal(one, 'with a stick')]
  } finally {
    await host.kill()
    note(host.said())
  }
}

/** The crew makes room for the next, and the visit ends if it is the facilitator who ends it. */
async function nextCrew(one: Case): Promise<readonly string[]> {
  const { canaries, search, machine, endsBy } = one
  const window = await openOn(machine)
  const { kiosk, shown } = window
  const atPage = async (when: string) => told(when, search.within('the page', await heldBy(await kiosk.page())))
  try {
    await (await shown()).placed('say').waitFor()
    await copyBubble(await shown())
    if (kiosk.kind === 'stand-in') await kiosk.deeds.copied(canaries.pasted.typed)
    await handOverAndKnock(await shown(), canaries)
    const handedOver = [...(await atPage('after the hand over')), ...told('after the hand over', search.within('the clipboard', kiosk.kind === 'stand-in' ? await kiosk.deeds.copied() : ''))]
    const pasted = await sitDownAfter(await shown())
    const satDown = [...(await atPage('with the next crew')), ...told('with the next crew', search.within('what it pastes', pasted)), ...outsideTheJournal(one, 'with the next crew')]
    if (endsBy === 'the facilitator') await endVisit(await shown(), PIN)
    const ended = await atPage('at the end')
    return [...handedOver, ...satDown, ...ended]
  } finally {
    await window.close('end')
  }
}

/** The kiosk's first start on the next day. */
async function nextMorning({ folder }: Machine): Promise<void> {
  const journal = openJournal({ folder, now: () => Date.now() + DAY, onNews: () => {} })
  if (journal === 'folder-in-use') throw new Error('the kiosk has not left its folder')
  await journal.end()
}

function eventsIn({ folder }: Machine): readonly string[] {
  const database = new DatabaseSync(join(folder, 'journal.sqlite'), { readOnly: true })
  const kinds = database.prepare('SELECT DISTINCT kind FROM event').all().map(({ kind }) => kind)
  database.close()
  return kinds.filter((kind) => !isEventKind(kind)).map((kind) => `an event is called ${String(kind)}`)
}

async function wrongs(seed: number): Promise<readonly string[]> {
  const one = caseOf(seed)
  const { machine, search, isDamaged, endsBy } = one
  try {
    const found = [...(await crewAtWork(one))]
    if (isDamaged) damage(machine)
    found.push(...(await takenAlong(one)))
    if (isDamaged && !readdirSync(machine.folder).some((name) => name.startsWith('journal.bad-'))) found.push('the damaged journal was not put aside')
    found.push(...(await nextCrew(one)))
    if (endsBy === 'the next day') await nextMorning(machine)
    return [...found, ...eventsIn(machine), ...told(`after the visit, ended by ${endsBy}`, search.folder(machine.root))]
  } finally {
    machine.dispose()
  }
}

export const noChildIdentityIsStored: Row = {
  name: 'no-child-identity-is-stored',
  promise: 'What a child types is in her creation on that kiosk, in no other file, log, stick or page; and nowhere once the visit has ended.',
  commitCount: 2,
  fullCount: 40,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    for (const [done, seed] of seeds.entries()) {
      const found = await wrongs(seed).catch((error: unknown) => [`the case broke off: ${error instanceof Error ? error.message : String(error)}`])
      failures.push(...found.map((what) => ({ seed, what })))
      onProgress(done + 1, failures.length)
    }
    return {
      failures,
      measured: `${seeds.length} visits in which five names were typed everywhere, on ${whichWindow()}, with falls, a stick, a hand over: ${failures.length} traces outside the creation, or after the visit`,
      twin: await withoutCare(),
    }
  },
}
