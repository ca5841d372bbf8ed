import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Answer } from '../../common/calls.ts'
import { useWords } from '../words/words.ts'
import { DaySlots } from './day-slots.tsx'
import { SaidLine, useDeed } from './deed.tsx'
import type { MenuPageProps } from './deed.tsx'
import { RoadBookFiles } from './road-book-files.tsx'
import { Sure } from './sure.tsx'
import { dayTold } from './when.ts'

type Shown = NonNullable<Answer<'roadBook'>>
type Files = Extract<Answer<'roadBooksOnStick'>, { ok: true }>['files']

/** The day's road book: taken from the stick, and what each of its slots brings to this kiosk. */
export function DayPage({ kiosk }: MenuPageProps) {
  const { words } = useWords()
  const { said, say, isBusy, ask } = useDeed()
  const [shown, setShown] = useState<Shown | null>()
  const [files, setFiles] = useState<Files>()

  useEffect(() => {
    void ask('roadBook', null).then((asked) => asked && setShown(asked.answer))
  }, [ask])

  async function look(): Promise<void> {
    const asked = await ask('roadBooksOnStick', null)
    setFiles(asked?.answer.ok ? asked.answer.files : undefined)
    if (asked) say(asked.answer.ok ? undefined : { tone: 'trouble', text: words(`facilitator.stickProblem.${asked.answer.reason}`) })
  }

  async function open(file: string): Promise<void> {
    const asked = await ask('openRoadBook', file)
    if (!asked) return
    if (!asked.answer.ok) {
      say({ tone: 'trouble', text: words(troubleOf(asked.answer.reason)) })
      return
    }
    const { isKept } = asked.answer
    const book = await ask('roadBook', null)
    if (book) setShown(book.answer)
    setFiles(undefined)
    say({ tone: isKept ? 'done' : 'trouble', text: words(isKept ? 'station.day.opened' : 'station.notKept') })
  }

  async function forget(): Promise<void> {
    if (!(await ask('forgetRoadBook', null))) return
    setShown(null)
    say({ tone: 'done', text: words('station.day.forgotten') })
  }

  return (
    <>
      <h2>{words('station.day.title')}</h2>
      <SaidLine said={said} />
      {shown === null && (
        <>
          <p>{words('station.day.says')}</p>
          <p className="aside">{words('station.day.none')}</p>
        </>
      )}
      {shown && <Day shown={shown} />}
      {shown && <DaySlots kiosk={kiosk} slots={shown.book.slots} ask={ask} say={say} />}
      {shown !== undefined && (
        <div className="card-deeds">
          <Button className={shown ? 'pill' : 'pill go'} isDisabled={isBusy} onPress={() => void look()}>
            {words(shown ? 'station.day.another' : 'station.day.look')}
          </Button>
          {shown && (
            <Sure name={words('station.day.forget')} question={words('station.day.sure')} yes={words('station.day.yes')} no={words('station.day.no')} isDisabled={isBusy} onSure={() => void forget()} />
          )}
        </div>
      )}
      {files && <RoadBookFiles files={files} isBusy={isBusy} onOpen={(file) => void open(file)} />}
    </>
  )
}

/** Where and when; and what an adult must know of it: that nothing of it is real, that it is not today's. */
function Day({ shown: { book, today } }: { readonly shown: Shown }) {
  const { words, locale } = useWords()
  const { stop, day, zone, isDemo } = book
  return (
    <>
      <h3>
        {words('station.day.ofDay', { commune: [stop.commune, stop.place].filter((name) => name !== '').join(', '), day: dayTold(day, locale) })}
        <small>{words('station.day.clock', { zone })}</small>
      </h3>
      {isDemo && <p className="notice">{words('station.day.demo')}</p>}
      {day !== today && <p className="notice">{words('station.day.otherDay', { day: dayTold(today, locale) })}</p>}
    </>
  )
}

type Trouble = Extract<Answer<'openRoadBook'>, { ok: false }>['reason']

function troubleOf(reason: Trouble) {
  return reason === 'no-stick' || reason === 'stick-full' || reason === 'stick-failed' ? (`facilitator.stickProblem.${reason}` as const) : (`station.day.problem.${reason}` as const)
}
