import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Answer } from '../../common/calls.ts'
import type { CrewPicture } from '../../common/crews.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import { useWords } from '../words/words.ts'
import { copyTold, objectIn, titleIn } from './creation-words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import type { MenuPageProps } from './deed.tsx'
import { ListRow } from './list-row.tsx'
import { useVisit } from './use-visit.ts'

type Files = Extract<Answer<'onStick'>, { ok: true }>['files']

/** Creations go to the stick and come from it. */
export function StickPage({ kiosk }: MenuPageProps) {
  const { words } = useWords()
  const { said, say, isBusy, ask } = useDeed()
  const visit = useVisit(kiosk, ask)
  const [files, setFiles] = useState<Files>()
  const [takenIn, setTakenIn] = useState<CrewPicture>()
  const all = visit?.crews.flatMap(({ creations }) => creations.map(({ id }) => id)) ?? []

  async function copyAll(): Promise<void> {
    setTakenIn(undefined)
    const asked = await ask('toStick', all)
    if (asked) say(copyTold(asked.answer, words))
  }

  async function look(): Promise<void> {
    setTakenIn(undefined)
    const asked = await ask('onStick', null)
    setFiles(asked?.answer.ok ? asked.answer.files : undefined)
    if (asked) say(asked.answer.ok ? undefined : { tone: 'trouble', text: words(`facilitator.stickProblem.${asked.answer.reason}`) })
  }

  async function takeIn(file: string): Promise<void> {
    setTakenIn(undefined)
    const asked = await ask('fromStick', file)
    if (!asked) return
    if (asked.answer.ok) {
      setTakenIn(asked.answer.picture)
      say({ tone: 'done', text: words('facilitator.stick.takenIn', { crew: words(`crews.${asked.answer.picture}`) }) })
    } else say({ tone: 'trouble', text: words(troubleOf(asked.answer.reason)) })
  }

  return (
    <>
      <h2>{words('facilitator.stick.title')}</h2>
      <p>{words('facilitator.stick.says')}</p>
      <div className="told">
        <SaidLine said={said} />
        {takenIn && <CrewDrawing picture={takenIn} />}
      </div>
      <h3>{words('facilitator.stick.to')}</h3>
      {visit && all.length === 0 ? (
        <p className="aside">{words('facilitator.stick.nothing')}</p>
      ) : (
        <Button className="pill" isDisabled={isBusy} onPress={() => void copyAll()}>
          {words('facilitator.creations.allToStick')}
        </Button>
      )}
      <h3>{words('facilitator.stick.from')}</h3>
      <Button className="pill" isDisabled={isBusy} onPress={() => void look()}>
        {words(files ? 'facilitator.stick.again' : 'facilitator.stick.look')}
      </Button>
      {files?.length === 0 && <p>{words('facilitator.stick.empty')}</p>}
      <ul className="files">
        {files?.toSorted((one, other) => Number(one.problem !== null) - Number(other.problem !== null)).map((file) => (
          <FileRow key={file.file} file={file} isBusy={isBusy} onTakeIn={() => void takeIn(file.file)} />
        ))}
      </ul>
    </>
  )
}

type FileRowProps = { readonly file: Files[number]; readonly isBusy: boolean; readonly onTakeIn: () => void }

/** A file with what is in it, or why it can't be taken in. */
function FileRow({ file: { file, title, object, problem }, isBusy, onTakeIn }: FileRowProps) {
  const { words, locale } = useWords()
  if (problem) return <ListRow title={file} about={words(`facilitator.fileProblem.${problem}`)} />
  const told = titleIn(title, locale)
  const deed = { name: words('facilitator.stick.takeIn'), label: words('facilitator.stick.takeInOf', { title: told, file }), isDisabled: isBusy, onPress: onTakeIn }
  return <ListRow title={told} about={objectIn(object, locale)} aside={file} deed={deed} />
}

type Trouble = Extract<Answer<'fromStick'>, { ok: false }>['reason']

function troubleOf(reason: Trouble) {
  return reason === 'no-stick' || reason === 'stick-full' || reason === 'stick-failed' ? (`facilitator.stickProblem.${reason}` as const) : (`facilitator.fileProblem.${reason}` as const)
}
