import type { BuiltObject, Part } from '../../../hardware/objects/object.ts'
import { useWords } from '../words/words.ts'

type ObjectDrawingProps = { readonly object: BuiltObject; readonly pins: Readonly<Record<string, 0 | 1>> }

/** The object, alive: each light shows what its pin does. */
export function ObjectDrawing({ object, pins }: ObjectDrawingProps) {
  const { words, locale } = useWords()
  const told = object.parts.map((part) => words(isOn(part, pins) ? 'object.on' : 'object.off', { part: part.names[locale] })).join('. ')
  const wired = object.parts.filter(({ id }) => id !== 'built-in')
  const builtIn = object.parts.find(({ id }) => id === 'built-in')
  return (
    <svg className="object" viewBox={wired.length > 0 ? '0 0 276 290' : '0 96 276 188'} role="img" aria-label={told} strokeLinejoin="round" strokeLinecap="round">
      {wired.map((part, index) => (
        <Lamp key={part.id} part={part} isOn={isOn(part, pins)} x={70 + index * 80} />
      ))}
      <BoardPicture />
      {builtIn && <BuiltInLight part={builtIn} isOn={isOn(builtIn, pins)} />}
    </svg>
  )
}

const isOn = (part: Part, pins: Readonly<Record<string, 0 | 1>>) => pins[part.pin] === 1

/** Where the board's own light sits, drawn far larger than it is: it must be seen from a step away. */
const LIGHT = { x: 112, y: 172 }

function BuiltInLight({ part, isOn: lit }: { readonly part: Part; readonly isOn: boolean }) {
  const { x, y } = LIGHT
  return (
    <g className={lit ? 'light on' : 'light'} data-pin={part.pin} data-level={lit ? 1 : 0}>
      {lit && <circle className="glow" cx={x} cy={y} r="46" />}
      {lit && <Rays x={x} y={y} from={34} to={48} />}
      <rect x={x - 20} y={y - 20} width="40" height="40" rx="12" fill={lit ? part.colour : '#FFF8EC'} />
    </g>
  )
}

function Lamp({ part, isOn: lit, x }: { readonly part: Part; readonly isOn: boolean; readonly x: number }) {
  return (
    <g className={lit ? 'light on' : 'light'} data-pin={part.pin} data-level={lit ? 1 : 0}>
      {lit && <circle className="glow" cx={x} cy="44" r="38" />}
      <path d={`M${x - 8} 62v58M${x + 8} 62v58`} fill="none" />
      <path d={`M${x - 20} 64V40a20 20 0 0 1 40 0v24z`} fill={lit ? part.colour : '#FFF8EC'} />
    </g>
  )
}

const directions = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => (degrees * Math.PI) / 180)

function Rays({ x, y, from, to }: { readonly x: number; readonly y: number; readonly from: number; readonly to: number }) {
  const at = (radius: number, angle: number) => `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`
  return <path className="rays" d={directions.map((angle) => `M${at(from, angle)}L${at(to, angle)}`).join('')} />
}

const sockets = (x: number, y: number, count: number) => Array.from({ length: count }, (_, index) => <rect key={index} x={x + index * 13} y={y} width="6" height="6" rx="1" fill="#FFF8EC" stroke="none" />)

function BoardPicture() {
  return (
    <g className="board">
      <path d="M40 104h196l14 14v18l14 14v100a14 14 0 0 1-14 14H40a14 14 0 0 1-14-14V118a14 14 0 0 1 14-14z" fill="#7FC4C9" />
      <rect x="8" y="122" width="58" height="50" rx="6" fill="#D9CDB8" />
      <rect x="8" y="206" width="46" height="40" rx="6" fill="#1B2A41" />
      <rect x="86" y="112" width="150" height="16" rx="4" fill="#1B2A41" />
      {sockets(94, 117, 11)}
      <rect x="112" y="240" width="132" height="16" rx="4" fill="#1B2A41" />
      {sockets(120, 245, 9)}
      <rect x="120" y="204" width="112" height="24" rx="4" fill="#1B2A41" />
      <circle cx="206" cy="164" r="15" fill="#FFF8EC" />
      <circle cx="206" cy="164" r="6" fill="#C8401F" stroke="none" />
    </g>
  )
}
