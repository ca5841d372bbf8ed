import { expect, test } from 'vitest'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { Step } from '../../../workshops/packs/pack.ts'
import { met, notYet } from '../../../workshops/session/goals/goal.ts'
import { atFirst, stepStory, wayOn } from './step-story.ts'
import type { StepEvent, StepStory } from './step-story.ts'

const step = (id: string) => workshopNamed('premier-clin-d-oeil')?.steps.find((one) => one.id === id) as Step
const dark = notYet({ is: 'stays-dark', part: 'built-in' })
const after = (...events: readonly StepEvent[]): StepStory => events.reduce(stepStory, atFirst)

test('a step that asks nothing lets her go on at once', () => {
  expect(wayOn(step('look'), atFirst, false)).toBe('open')
})

test('a guess lets her go on once it is made, whichever it is', () => {
  expect([wayOn(step('guess'), atFirst, false), ...[0, 1, 2].map((answer) => wayOn(step('guess'), after({ is: 'answered', answer }), false))]).toEqual(['shut', 'open', 'open', 'open'])
})

test('a goal that is met lets her go on', () => {
  expect([wayOn(step('again'), atFirst, false), wayOn(step('again'), atFirst, true)]).toEqual(['shut', 'open'])
})

test('after two checks that failed she may go on all the same', () => {
  const once = after({ is: 'began' }, { is: 'tried', verdict: dark })
  const twice = [{ is: 'began' }, { is: 'tried', verdict: dark }] as const
  expect([wayOn(step('again'), once, false), wayOn(step('again'), twice.reduce(stepStory, once), false)]).toEqual(['shut', 'all the same'])
})

test('a program that could not begin is a check that failed, and what was said of the last one is no longer told', () => {
  const refused = { is: 'refused' } as const
  const story = after({ is: 'began' }, { is: 'tried', verdict: dark }, refused)
  expect([story.because, wayOn(step('again'), after(refused), false), wayOn(step('again'), story, false)]).toEqual([undefined, 'shut', 'all the same'])
})

test('why it is not it yet is told until she tries again', () => {
  const tried = after({ is: 'began' }, { is: 'tried', verdict: dark })
  expect([tried.because, stepStory(tried, { is: 'began' }).because, stepStory(tried, { is: 'tried', verdict: met }).because]).toEqual([{ is: 'stays-dark', part: 'built-in' }, undefined, undefined])
})

test('hints come one after the other, three of them, and close together', () => {
  const asked = { is: 'hintAsked' } as const
  expect([after(asked).hints, after(asked, asked).hints, after(asked, asked, asked, asked).hints, after(asked, asked, { is: 'hintsClosed' }).hints]).toEqual([1, 2, 3, 0])
})

test('a hint is offered when nothing goes on, and no more once all are open', () => {
  const asked = { is: 'hintAsked' } as const
  expect([after({ is: 'quiet' }).isOffered, after({ is: 'quiet' }, asked).isOffered, after(asked, asked, asked, { is: 'quiet' }).isOffered]).toEqual([true, false, false])
})
