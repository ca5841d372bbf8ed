import { useState } from 'react'
import { Button } from 'react-aria-components'

type SureProps = {
  readonly name: string
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly isDisabled?: boolean
  readonly onSure: () => void
}

/** A button for what can't be taken back: it asks once more, and the way back is the one at hand. */
export function Sure({ name, question, yes, no, isDisabled = false, onSure }: SureProps) {
  const [isAsking, setAsking] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  if (!isAsking) {
    return (
      <Button
        className="pill strong"
        autoFocus={wasAsked}
        isDisabled={isDisabled}
        onPress={() => {
          setAsking(true)
          setWasAsked(true)
        }}
      >
        {name}
      </Button>
    )
  }
  return (
    <div className="sure" role="group" aria-label={question}>
      <p role="alert">{question}</p>
      <Button className="pill" autoFocus onPress={() => setAsking(false)}>
        {no}
      </Button>
      <Button
        className="pill strong"
        onPress={() => {
          setAsking(false)
          onSure()
        }}
      >
        {yes}
      </Button>
    </div>
  )
}
