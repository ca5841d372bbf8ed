import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { objectNamed } from '../../../hardware/objects/objects.ts'
import type { Answer } from '../../common/calls.ts'
import type { CrewPicture } from '../../common/crews.ts'
import type { Summary } from '../../common/work-calls.ts'
import { CrewDrawing } from '../crews/crew-drawing.tsx'
import type { Kiosk } from '../kiosk.ts'
import { TextView } from '../parts/text-view.tsx'
import { useWords } from '../words/words.ts'
import { copyTold, objectIn, titleIn } from './creation-words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import { when } from './when.ts'
import { WorkshopTold } from './workshop-told.tsx'

type CreationCardProps = { readonly kiosk: Kiosk; readonly creation: Summary; readonly picture: CrewPicture; readonly onBack: () => void; readonly onClose: () => void }

/** One creation: its program as text, its versions, and what can be done with it. */
export function CreationCard({ kiosk, creation: { id, title, object }, picture, onBack, onClose }: CreationCardProps) {
  const { words, locale } = useWords()
  const { said, say, isBusy, ask } = useDeed()
  const [versions, setVersions] = useState<Answer<'versionsOf'>>([])
  const [chosen, setChosen] = useState<number>()
  const [work, setWork] = useState<unknown>()
  const [restored, setRestored] = useState(0)
  const [now] = useState(() => Date.now())
  const newest = versions.at(-1)?.version

  useEffect(() => {
    void ask('versionsOf', id).then((asked) => asked && setVersions(asked.answer))
  }, [ask, id, restored])
  useEffect(() => {
    void ask('look', { creation: id, version: chosen ?? null }).then((asked) => asked && setWork(asked.answer))
  }, [ask, id, chosen, restored])

  async function restore(version: number): Promise<void> {
    const asked = await ask('restore', { creation: id, version })
    if (!asked) return
    if (!asked.answer.ok) {
      say({ tone: 'trouble', text: words(`facilitator.keepProblem.${asked.answer.reason}`) })
      return
    }
    if (kiosk.known().seat?.open === id) {
      // The crew has it on its table: the page shows it as it is now, and keeps nothing older over it.
      location.reload()
      return
    }
    say({ tone: 'done', text: words('facilitator.creations.restored') })
    setChosen(undefined)
    setRestored(restored + 1)
  }

  async function reopen(): Promise<void> {
    const asked = await ask('reopen', id)
    if (!asked) return
    if (asked.answer.ok) onClose()
    else say({ tone: 'trouble', text: words(`facilitator.keepProblem.${asked.answer.reason}`) })
  }

  async function copy(): Promise<void> {
    const asked = await ask('toStick', [id])
    if (asked) say(copyTold(asked.answer, words))
  }

  return (
    <>
      <div className="card-head">
        <Button className="pill" autoFocus onPress={onBack}>
          ← {words('facilitator.creations.list')}
        </Button>
        <CrewDrawing picture={picture} />
        <h2>
          {words('facilitator.creations.of', { title: titleIn(title, locale), crew: words(`crews.${picture}`) })}
          <small>{objectIn(object, locale)}</small>
        </h2>
      </div>
      <SaidLine said={said} />
      <div className="card-deeds">
        <Button className="pill go" isDisabled={isBusy} onPress={() => void reopen()}>
          {words('facilitator.creations.reopen')}
        </Button>
        <Button className="pill" isDisabled={isBusy} onPress={() => void copy()}>
          {words('facilitator.creations.toStick')}
        </Button>
        <p className="aside">{words('facilitator.creations.reopenSays')}</p>
      </div>
      <WorkshopTold work={work} />
      <div className="card-sides">
        <Program work={work} />
        <section aria-label={words('facilitator.creations.versions')}>
          <h3>{words('facilitator.creations.versions')}</h3>
          <ul className="versions">
            {versions.toReversed().map(({ version, at }) => (
              <li key={version}>
                <Button className="pill" aria-pressed={(chosen ?? newest) === version} onPress={() => setChosen(version)}>
                  {words(version === newest ? 'facilitator.creations.newest' : 'facilitator.creations.version', { at: when(at, now, locale), version })}
                </Button>
                {chosen === version && version !== newest && (
                  <Button className="pill go" isDisabled={isBusy} onPress={() => void restore(version)}>
                    {words('facilitator.creations.restore')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

function Program({ work }: { readonly work: unknown }) {
  const { words } = useWords()
  const read = work === undefined ? undefined : objectOf(work)
  return (
    <section className="card-program" aria-label={words('facilitator.creations.program')}>
      {read ? <TextView object={read.object} saved={read.blocks} atWork={[]} asking={[]} /> : work !== undefined && <p>{words('facilitator.creations.unread')}</p>}
    </section>
  )
}

/** What is needed to read a creation as text, also one that is not finished. */
function objectOf(work: unknown) {
  if (typeof work !== 'object' || work === null || !('object' in work) || !('blocks' in work)) return undefined
  const object = objectNamed(String(work.object))
  return object && { object, blocks: work.blocks }
}
