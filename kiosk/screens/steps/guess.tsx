import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Step } from '../../../workshops/packs/pack.ts'
import { useSounds } from '../sounds.ts'
import { hush, say } from '../voices/speak.ts'
import { Spoken } from '../voices/spoken.tsx'
import { textIn, useWords } from '../words/words.ts'

type GuessProps = { readonly answers: NonNullable<Step['guess']>; readonly group: string; readonly chosen: number | undefined; readonly onAnswer: (answer: number) => void }

/** Three answers to tap, in another order each time: the one that is tapped is said. None is told wrong: the program will show it. */
export function Guess({ answers, group, chosen, onAnswer }: GuessProps) {
  const { words, locale } = useWords()
  const [order] = useState(shuffled)
  const hasSounds = useSounds()
  useEffect(() => () => hush(), [])

  function choose(answer: number, told: string): void {
    if (hasSounds) void say(told, locale, group)
    onAnswer(answer)
  }

  return (
    <div className="guess">
      <ul>
        {order.map((answer) => {
          const told = textIn(answers[answer] ?? answers[0], locale)
          return (
            <li key={answer}>
              <Button className="pill guess-answer" aria-pressed={chosen === answer} onPress={() => choose(answer, told)}>
                <Spoken text={told} group={group} />
              </Button>
            </li>
          )
        })}
      </ul>
      <p role="status" className="heard">
        {chosen !== undefined && words('steps.guessed')}
      </p>
    </div>
  )
}

function shuffled(): readonly number[] {
  return [0, 1, 2].map((answer) => ({ answer, turn: Math.random() })).toSorted((one, other) => one.turn - other.turn).map(({ answer }) => answer)
}
