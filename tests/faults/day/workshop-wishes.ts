import { scenes } from './wishes.ts'
import type { Scene } from './wishes.ts'

const turns: Scene = { when: '.turns.swapping', wishes: [{ what: 'touch a side', weight: 1, at: '.turns.swapping .turn[aria-pressed=false]' }] }

const choosing: Scene = { when: '.workshop-cards', wishes: [{ what: 'choose a workshop', weight: 1, at: '.workshop-card:not(.new)' }] }

const howMany: Scene = { when: '.how-many', wishes: [{ what: 'say how many', weight: 1, at: '.how-many .work-card' }] }

const creations: Scene = { when: '.my-creations', wishes: [{ what: 'wish for something new', weight: 1, at: '.work-card.new' }] }

/** What a child never does in a workshop here: she would leave it, or take it for another screen. */
const elsewhere = new Set(['open the objects', 'open the titles', 'open the crew’s sheet', 'open the settings', 'slowly'])

const making = scenes.find(({ when }) => when === '.making')

const step: Scene = {
  when: '.step-panel',
  wishes: [
    ...(making?.wishes ?? []).filter(({ what }) => !elsewhere.has(what)),
    { what: 'look', weight: 3, at: '.look-button' },
    { what: 'guess', weight: 6, at: '.guess-answer' },
    { what: 'go back', weight: 0.100, at: '.step-back' },
    { what: 'ask for a hint', weight: 0.800, at: '.step-bulb' },
    { what: 'more for who has finished', weight: 2, at: '.pill.encore' },
  ],
}

const shared: readonly Scene[] = scenes.filter(({ when }) => ['.pad', '.marks', '.bin-contents'].includes(when))

/** A child who does one workshop after the other. */
export const workshopScenes: readonly Scene[] = [...shared, turns, howMany, choosing, creations, step]
