import { useWords } from '../words/words.ts'
import { useNowAndThen } from './now-and-then.ts'

/** How often (ms) what changes in the bubble is said aloud. */
const SAY_EVERY = 2_000

/** More letters than a line holds. */
const LONG = 20

/** What the object says; nothing when it is silent. It may change many times a second: it is seen at once, and heard now and then. */
export function Bubble({ said }: { readonly said: string }) {
  const { words } = useWords()
  const heard = useNowAndThen(said, SAY_EVERY)
  return (
    <>
      {said !== '' && (
        <p className={said.length > LONG ? 'bubble long' : 'bubble'} aria-hidden="true">
          {said}
        </p>
      )}
      <p role="status" className="heard">
        {heard && words('object.saying', { said: heard })}
      </p>
    </>
  )
}
