import type { Page } from 'playwright-core'
import type { GoalTold } from '../../kiosk/common/device-calls.ts'
import { workshopWork } from '../../kiosk/screens/work/new-creation.ts'
import type { Work } from '../../kiosk/screens/work/new-creation.ts'
import { workshopNamed } from '../../workshops/catalogue.ts'
import type { Pack } from '../../workshops/catalogue.ts'
import type { Told } from '../support/stand-in-kiosk.ts'
import type { Sketch } from './state.ts'

/** A step with a goal, in the workshop that a mood is made for, and a part of its object. */
const chosen = {
  pictures: { workshop: 'premier-clin-d-oeil', step: 'longer', part: 'built-in' },
  words: { workshop: 'la-veilleuse', step: 'colour', part: 'rainbow' },
} as const

/** Longer than a kiosk waits before it asks who is there, and before it dims. */
const NOBODY = 95_000
const NOBODY_IN_A_WORKSHOP = 305_000

const press = (selector: string, times = 1) => async (page: Page) => {
  for (let pressed = 0; pressed < times; pressed += 1) await page.locator(selector).first().click()
}

async function secondPlace(page: Page): Promise<void> {
  await page.locator('.step-met').waitFor()
  await page.locator('.step-foot .step-on').click()
  await page.locator('.turns.swapping').waitFor()
}

/** Time goes by for this page alone. */
const left = (milliseconds: number) => async (page: Page) => {
  await page.clock.install()
  await page.reload()
  await page.locator('.object').waitFor()
  await page.clock.fastForward(milliseconds)
}

/** What a crew may meet on its way through a workshop, in each mood. @param idle the emulated board, ready */
export function workshopStates(idle: Partial<Told>): readonly Sketch[] {
  const inEachMood = (['pictures', 'words'] as const).flatMap((mood): readonly Sketch[] => {
    const { workshop, step, part } = chosen[mood]
    const pack = workshopNamed(workshop)
    if (!pack) return []
    const at = (id: string, children: 1 | 2 = 1): Work => workshopWork(pack, children, id)
    const told = (verdict: NonNullable<GoalTold>['verdict']): Partial<Told> => ({ ...idle, goal: { workshop, step, verdict } })
    const sketch = (name: string, laid: Work, more: Omit<Sketch, 'name' | 'told'> & { readonly told?: Partial<Told> } = {}): Sketch => ({ told: idle, ...more, name, laid, stands: '.step-foot', isWith: (settings) => settings.mood === mood })
    return [
      ...[1, 2, 3].map((hints) => sketch(`hint-${hints}`, at(step), { act: press('.step-bulb', hints) })),
      sketch('not-yet', at(step), { told: told({ isMet: false, because: { is: 'stays-dark', part } }), act: (page) => page.locator('.step-reason').waitFor() }),
      sketch('met', at(step), { told: told({ isMet: true }), act: (page) => page.locator('.step-met').waitFor() }),
      sketch('swap', at(step, 2), { told: told({ isMet: true }), act: secondPlace }),
      sketch('two', at(step, 2)),
      sketch('guessed', at('guess'), { act: press('.guess-answer') }),
      sketch('encore', at('show'), { act: press('.pill.encore') }),
      // The built-in light of the first workshop has nothing to wire.
      ...(mood === 'words' ? [sketch('wiring-in-a-workshop', at(lookOf(pack)), { act: press('.look-wire') })] : []),
      sketch('dimmed', at(step), { act: left(NOBODY_IN_A_WORKSHOP) }),
    ]
  })
  return [...inEachMood, { name: 'still-there', told: idle, act: left(NOBODY) }]
}

const lookOf = ({ steps }: Pack): string => steps.find(({ way }) => way === 'look')?.id ?? ''
