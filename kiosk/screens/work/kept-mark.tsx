import type { NewsOf } from '../../common/calls.ts'
import { useWords } from '../words/words.ts'
import type { KeepingState } from './keeping.ts'

type KeptMarkProps = { readonly state: KeepingState; readonly disk: NewsOf<'disk'> }

/** Whether the newest change is on the disk: a quiet mark; a sentence where something is wrong. */
export function KeptMark({ state, disk }: KeptMarkProps) {
  const { words } = useWords()
  const why = disk.is === 'not-saved' ? disk.why : state === 'refused' ? 'failing' : undefined
  const is = why ? 'not-saved' : state === 'underWay' ? 'saving' : 'saved'
  return (
    <>
      <svg viewBox="0 0 24 24" className="kept-mark" data-kept={is} role="img" aria-label={words(why ? `work.kept.${why}` : `work.kept.${is === 'saving' ? 'saving' : 'saved'}`)}>
        <circle cx="12" cy="12" r="11" />
        <path d={marks[is]} />
      </svg>
      <p className="not-kept" role="status">
        {why && words(`work.kept.${why}`)}
      </p>
    </>
  )
}

const marks = { saved: 'M7 12.5l3.500 3.500L17.500 8.500', saving: 'M7 12h.1M12 12h.1M17 12h.1', 'not-saved': 'M12 6v7M12 17.500v.1' }
