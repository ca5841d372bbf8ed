import { Button } from 'react-aria-components'

type ListRowProps = {
  readonly title: string
  readonly about: string
  readonly aside?: string | undefined
  readonly deed?: { readonly name: string; readonly label: string; readonly isDisabled?: boolean; readonly onPress: () => void } | undefined
}

/** One row of a list: what it is, and the one thing that can be done with it, whose label tells it from those of other rows. */
export function ListRow({ title, about, aside, deed }: ListRowProps) {
  return (
    <li className="row">
      <p>
        <strong>{title}</strong>
        <span>{about}</span>
        {aside !== undefined && <span className="aside">{aside}</span>}
      </p>
      {deed && (
        <Button className="pill" isDisabled={deed.isDisabled ?? false} aria-label={deed.label} onPress={deed.onPress}>
          {deed.name}
        </Button>
      )}
    </li>
  )
}
