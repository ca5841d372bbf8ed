import { objectNamed } from '../../hardware/objects/objects.ts'
import type { BlockType } from '../language/blocks.ts'
import { parseCreation } from '../language/creation.ts'
import type { Creation } from '../language/creation.ts'
import { judge } from '../session/goals/goal.ts'
import type { Goal, Verdict } from '../session/goals/goal.ts'
import { rehearse } from '../session/rehearse.ts'
import { blockTypesIn } from './block-types-in.ts'
import { checkTemplate } from './check-template.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { InEachLanguage, Pack } from './pack.ts'
import { kandelMoles, limits, sentencesOf, wordsOf } from './readability.ts'

export type { Fault }

/** One thing a pack is held to: answers what is not right. */
type Rule = (pack: Pack) => readonly Fault[]

/** How a creation does with a goal: what the judge says, or that it can't be read. */
export function judged(goal: Goal, creation: Creation): Verdict | 'unreadable' {
  const reading = parseCreation(creation)
  return reading.problem ? 'unreadable' : judge(goal, rehearse(reading.program, goal.hand, goal.seconds))
}

const isMet = (goal: Goal, creation: Creation): boolean => {
  const verdict = judged(goal, creation)
  return verdict !== 'unreadable' && verdict.isMet
}

/** Every text a child meets, and where. */
function textsOf({ steps, encores, newWords, template }: Pack): readonly { readonly where: string; readonly text: InEachLanguage; readonly isStep: boolean }[] {
  return [
    ...steps.flatMap(({ id, text, hints = [], guess = [] }) => [
      { where: id, text, isStep: true },
      ...hints.map((hint, at) => ({ where: `${id}, hint ${at + 1}`, text: hint, isStep: false })),
      ...guess.map((answer, at) => ({ where: `${id}, answer ${at + 1}`, text: answer, isStep: false })),
    ]),
    ...encores.map(({ text }, at) => ({ where: `encore ${at + 1}`, text, isStep: true })),
    ...newWords.map(({ means }, at) => ({ where: `word ${at + 1}`, text: means, isStep: false })),
    ...(template?.instructions ?? []).map((text, at) => ({ where: `template, instruction ${at + 1}`, text, isStep: false })),
  ]
}

const youngest = ({ cycles }: Pack) => limits[Math.min(...cycles) as 2 | 3 | 4]

const objectIsKnown: Rule = ({ object }) => (objectNamed(object) ? [] : [fault('object', `${object} is no object of hardware/objects`)])

/** A text is there in both languages. */
const everyTextIsThere: Rule = (pack) =>
  textsOf(pack).flatMap(({ where, text }) => (['fr', 'en'] as const).flatMap((locale) => (wordsOf(text[locale]).length > 0 ? [] : [fault(where, `no ${locale} text`)])))

/** What adults read is there, too. */
const adultsAreTold: Rule = ({ title, forTeacher, newWords, sheets }) => {
  const { lesson, takeHome, before, after, adaptations } = sheets
  const texts: readonly (readonly [string, InEachLanguage])[] = [
    ['title', title], ['for the teacher', forTeacher], ['take home', takeHome], ['before', before], ['after', after], ['adaptations', adaptations],
    ...newWords.map(({ word }, at) => [`word ${at + 1}`, word] as const),
    ...lesson.flatMap(({ children, adult }, at) => [[`lesson, part ${at + 1}, children`, children], [`lesson, part ${at + 1}, adult`, adult]] as const),
  ]
  return texts.flatMap(([where, text]) => (['fr', 'en'] as const).flatMap((locale) => (wordsOf(text[locale]).length > 0 ? [] : [fault(where, `no ${locale} text`)])))
}

const everyPictureIsTold: Rule = ({ steps }) => steps.flatMap(({ id, picture }) => (wordsOf(picture.fr).length > 0 && wordsOf(picture.en).length > 0 ? [] : [fault(id, 'the picture has no words for who does not see it')]))

/** Words a step, a sentence, and how easily the whole is read. */
const textsAreShort: Rule = (pack) => {
  const { step, sentence, longest, ease } = youngest(pack)
  const texts = textsOf(pack)
  const long = texts.flatMap(({ where, text, isStep }) =>
    (['fr', 'en'] as const).flatMap((locale) => {
      const words = wordsOf(text[locale]).length
      const lengths = sentencesOf(text[locale]).map((one) => wordsOf(one).length)
      return [
        ...(isStep && words > step ? [fault(where, `${words} words (${locale}), at most ${step}`)] : []),
        ...(Math.max(0, ...lengths) > longest ? [fault(where, `a sentence of ${Math.max(...lengths)} words (${locale}), at most ${longest}`)] : []),
      ]
    }),
  )
  const french = texts.map(({ text }) => text.fr)
  const all = french.flatMap(sentencesOf)
  const mean = french.flatMap(wordsOf).length / Math.max(1, all.length)
  return [
    ...long,
    ...(mean > sentence ? [fault('all texts', `${mean.toFixed(1)} words a sentence, at most ${sentence}`)] : []),
    ...(kandelMoles(french) < ease ? [fault('all texts', `Kandel-Moles ${kandelMoles(french).toFixed(0)}, at least ${ease}`)] : []),
  ]
}

/** Words a child is never told. */
const unkind = /\b(erreurs?|faux|fausse|incorrecte?s?|raté|nul|génie|gagn\w+|battre|bataille|course|il faut que|codeur|codeuse)\b|[()]/iu
const unkindInEnglish = /\b(errors?|wrong|incorrect|failed?|genius|win|battle|race)\b|[()]/iu

const wordsAreKind: Rule = (pack) =>
  textsOf(pack).flatMap(({ where, text }) => {
    const found = [unkind.exec(text.fr)?.[0], unkindInEnglish.exec(text.en)?.[0]].filter((word) => word !== undefined)
    return found.map((word) => fault(where, `“${word}” is not said to a child`))
  })

const LEAST_STEPS = { taste: 6, whole: 12 }
const MOST_STEPS = { taste: 8, whole: 16 }

const stepsAreAsMany: Rule = ({ minutes, steps }) => {
  const size = minutes <= 25 ? 'taste' : 'whole'
  return steps.length >= LEAST_STEPS[size] && steps.length <= MOST_STEPS[size] ? [] : [fault('steps', `${steps.length}; ${LEAST_STEPS[size]} to ${MOST_STEPS[size]} for ${minutes} minutes`)]
}

const stepsHaveNames: Rule = ({ steps }) => steps.flatMap(({ id }, at) => (/^[a-z]+(-[a-z]+)*$/.test(id) && steps.findIndex((step) => step.id === id) === at ? [] : [fault(id, 'its name is not one of its own, of small letters')]))

/** Regarde, Devine, Lance come first, Montre last; one step in six only tests. */
const wayIsWhole: Rule = ({ steps }) => {
  const ways = steps.map(({ way }) => way)
  const wanted = (['look', 'guess', 'start', 'change', 'add', 'test', 'yours', 'show'] as const).filter((way) => !ways.includes(way))
  return [
    ...wanted.map((way) => fault('steps', `there is no step “${way}”`)),
    ...(ways.slice(0, 3).join(' ') === 'look guess start' ? [] : [fault('steps', 'they do not begin with look, guess, start')]),
    ...(ways.at(-1) === 'show' ? [] : [fault('steps', 'they do not end with show')]),
    ...(ways.filter((way) => way === 'test' || way === 'start').length * 6 >= ways.length ? [] : [fault('steps', 'fewer than one in six only test')]),
  ]
}

/** At most two blocks are new in a step, and what it asks for is in its drawers or was before. */
const blocksComeSlowly: Rule = ({ steps }) => {
  const known = new Set<BlockType>()
  return steps.flatMap(({ id, starter, solution, toolbox }) => {
    const given = starter ? blockTypesIn(starter) : []
    for (const type of given) known.add(type)
    const used = solution ? blockTypesIn(solution) : []
    const fresh = used.filter((type) => !known.has(type))
    for (const type of used) known.add(type)
    return [
      ...(fresh.length > 2 ? [fault(id, `${fresh.length} new blocks: ${fresh.join(', ')}; at most 2`)] : []),
      ...fresh.filter((type) => !toolbox.includes(type)).map((type) => fault(id, `the block ${type} is not in its drawers`)),
    ]
  })
}

/** Each step's own solution meets its goal, what lay on the table before does not, and the finished creation meets every goal. */
const goalsAreRight: Rule = ({ steps, finished }) => {
  let table: Creation | undefined
  return steps.flatMap(({ id, starter, solution, goal, way }) => {
    const before = starter ?? table
    table = solution ?? before
    if (!goal) return ['change', 'add'].includes(way) ? [fault(id, 'it has no goal')] : []
    return [
      ...(solution && !isMet(goal, solution) ? [fault(id, `its solution does not meet its goal: ${told(judged(goal, solution))}`)] : []),
      ...(!isMet(goal, finished) ? [fault(id, `the finished creation does not meet its goal: ${told(judged(goal, finished))}`)] : []),
      ...(before && isMet(goal, before) && way !== 'start' && way !== 'test' ? [fault(id, 'its goal is met before anything was done')] : []),
      ...(goal.seconds > 10 ? [fault(id, `its goal takes ${goal.seconds} s; at most 10`)] : []),
    ]
  })
}

/** Three creations that look right are refused, each with its reason. */
const mistakesAreSeen: Rule = ({ steps, mistakes }) =>
  mistakes.flatMap(({ step, creation, because }, at) => {
    const goal = steps.find(({ id }) => id === step)?.goal
    if (!goal) return [fault(`mistake ${at + 1}`, `there is no step ${step} with a goal`)]
    const verdict = judged(goal, creation)
    if (verdict === 'unreadable') return [fault(`mistake ${at + 1}`, 'it can’t be read')]
    return !verdict.isMet && verdict.because.is === because ? [] : [fault(`mistake ${at + 1}`, `the judge says ${told(verdict)}, not ${because}`)]
  })

const told = (verdict: Verdict | 'unreadable'): string => (verdict === 'unreadable' ? 'it can’t be read' : verdict.isMet ? 'met' : verdict.because.is)

/** Every creation can be read, and is for the pack's object. */
const creationsAreRight: Rule = (pack) =>
  creationsOf(pack).flatMap(({ where, creation }) => {
    const reading = parseCreation(creation)
    if (reading.problem) return [fault(where, `the creation can’t be read: ${JSON.stringify(reading.problem)}`)]
    return creation.object === pack.object ? [] : [fault(where, `the creation is for ${creation.object}`)]
  })

export const creationsOf = ({ steps, finished, mistakes }: Pack): readonly { readonly where: string; readonly creation: Creation }[] => [
  ...steps.flatMap(({ id, starter, solution }) => [...(starter ? [{ where: `${id}, starter`, creation: starter }] : []), ...(solution ? [{ where: `${id}, solution`, creation: solution }] : [])]),
  { where: 'finished', creation: finished },
  ...mistakes.map(({ creation }, at) => ({ where: `mistake ${at + 1}`, creation })),
]

/** Two encores, one to make beautiful and one to tinker, and an open challenge. */
const nobodyIsDone: Rule = ({ encores }) => (encores.map(({ is }) => is).toSorted().join(' ') === 'art challenge technique' ? [] : [fault('encores', 'one of each: art, technique, challenge')])

const newWordsAreFew: Rule = ({ cycles, newWords }) => (newWords.length >= 1 && newWords.length <= (Math.min(...cycles) === 2 ? 1 : 3) ? [] : [fault('new words', `${newWords.length}; one in cycle 2, at most three later`)])

/** The minutes of the lesson are those of the workshop. */
const lessonIsAsLong: Rule = ({ minutes, sheets }) => {
  const sum = sheets.lesson.reduce((all, part) => all + part.minutes, 0)
  return sum === minutes ? [] : [fault('lesson sheet', `${sum} minutes, and the workshop ${minutes}`)]
}

/** Where there is a template, it can be printed, cut and put together. */
const templateIsRight: Rule = ({ template }) => (template ? checkTemplate(template) : [])

/** All that a pack is held to. */
const rules: readonly Rule[] = [objectIsKnown, creationsAreRight, everyTextIsThere, adultsAreTold, everyPictureIsTold, textsAreShort, wordsAreKind, stepsAreAsMany, stepsHaveNames, wayIsWhole, blocksComeSlowly, goalsAreRight, mistakesAreSeen, nobodyIsDone, newWordsAreFew, lessonIsAsLong, templateIsRight]

/** What is not right in a pack; nothing, for one that children may be given. */
export const checkPack = (pack: Pack): readonly Fault[] => rules.flatMap((rule) => rule(pack))
