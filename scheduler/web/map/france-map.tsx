import type { ReactNode } from 'react'
import type { CommunePlace } from '../../domain/communes.ts'
import { apart, discRadius } from './markers.ts'
import { franceOutline } from './outline.ts'
import { drawnAt, isDrawn, SIZE } from './projection.ts'
import { isAtEdge, isSeen, towns } from './towns.ts'

/** A stop on the map: its number there and in the list beside it, what it is called, where it leads. */
export type MapPlace = { readonly id: string; readonly number: number; readonly name: string; readonly href: string; /** Undefined when nobody knows. */ readonly at: CommunePlace | undefined }

/** Whether a place is on the map of metropolitan France. The others are to be said in words beside it. */
export const isOnMap = ({ at }: Pick<MapPlace, 'at'>): boolean => at !== undefined && isDrawn(at)

/** Metropolitan France with numbered places that are links; those whose place is approximate have a dashed edge. `title` says what is on it. */
export function FranceMap({ places, title }: { readonly places: readonly MapPlace[]; readonly title: string }): ReactNode {
  const drawn = places.filter(isOnMap)
  const radius = discRadius(drawn.length)
  const markers = apart(drawn.flatMap((place) => (place.at ? [[place, drawnAt(place.at)] as const] : [])), radius)
  return (
    <svg className="france" viewBox={`0 0 ${SIZE} ${SIZE}`} role="group" aria-label={title}>
      <path className="land" d={franceOutline} />
      <g aria-hidden="true">
        {towns.filter((town) => isSeen(town, markers, radius)).map(({ name, x, y }) => (
          <g key={name} className="town">
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="1.6" />
            <text {...(isAtEdge(x) ? { x: (x - 4).toFixed(1), textAnchor: 'end' } : { x: (x + 4).toFixed(1) })} y={(y + 3).toFixed(1)}>
              {name}
            </text>
          </g>
        ))}
        {markers.map(({ place, spot, disc }) => (
          <path key={place.id} className="leads" d={`M${spot.x.toFixed(1)} ${spot.y.toFixed(1)}L${disc.x.toFixed(1)} ${disc.y.toFixed(1)}`} />
        ))}
      </g>
      {markers.map(({ place, disc }) => (
        <a key={place.id} href={place.href} aria-label={`${place.number}. ${place.name}`} className={place.at?.isApproximate ? 'marker is-approximate' : 'marker'}>
          <title>{place.name}</title>
          <circle cx={disc.x.toFixed(1)} cy={disc.y.toFixed(1)} r={radius} />
          <text x={disc.x.toFixed(1)} y={(disc.y + radius * 0.38).toFixed(1)} fontSize={radius * 1.1}>
            {place.number}
          </text>
        </a>
      ))}
    </svg>
  )
}
