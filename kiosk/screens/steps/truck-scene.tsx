import './truck-scene.css'

const INK = '#1b2a41'

const House = ({ x, y, wall, roof, scale = 1 }: { readonly x: number; readonly y: number; readonly wall: string; readonly roof: string; readonly scale?: number }) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`}>
    <path d="M12-44v-12h8v20z" fill="#8a5a34" />
    <rect x="-22" y="-30" width="44" height="34" fill={wall} />
    <path d="M-28-28L0-54l28 26z" fill={roof} />
    <rect x="-14" y="-20" width="11" height="11" fill="#aee0ec" />
    <rect x="3" y="-18" width="12" height="22" fill="#b5774a" />
  </g>
)

const Tree = ({ x, y, scale = 1 }: { readonly x: number; readonly y: number; readonly scale?: number }) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`}>
    <path d="M-4-14h8V4h-8z" fill="#8a5a34" />
    <path d="M0-50c13 0 18 9 16 17 9 3 9 20-4 20h-24c-13 0-13-17-4-20-2-8 3-17 16-17z" fill="#2ea866" />
  </g>
)

const Cloud = ({ x, y, scale = 1 }: { readonly x: number; readonly y: number; readonly scale?: number }) => (
  <path d="M-24 14c-11 0-16-6-16-14s7-14 16-14c2-12 12-18 22-18s18 6 20 17c10-1 18 5 18 14 0 10-7 15-16 15z" transform={`translate(${x} ${y}) scale(${scale})`} fill="#ffffff" />
)

const Wheel = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <circle r="19" fill={INK} />
    <g className="wheel">
      <circle r="10" fill="#f3d9ae" />
      <path d="M0-9V9M-9 0H9" fill="none" strokeWidth="2.5" />
    </g>
    <circle r="3" fill={INK} stroke="none" />
  </g>
)

/** The truck through its village, for the screen that waits: it moves gently, and stands where motion is reduced. */
export function TruckScene() {
  return (
    <svg viewBox="0 0 640 260" className="truck-scene" aria-hidden="true" preserveAspectRatio="xMidYMax slice" stroke={INK} strokeWidth="3.5" strokeLinejoin="round" strokeLinecap="round">
      <rect x="-400" y="-400" width="1440" height="660" fill="#d8edfa" stroke="none" />
      <circle cx="540" cy="58" r="26" fill="#ffc53d" />
      <path d="M540 18v-9M540 107v-9M500 58h-9M589 58h-9M512 30l-6-6M568 86l6 6M512 86l-6 6M568 30l6-6" fill="none" />
      <g className="far clouds">
        <Cloud x={110} y={52} scale={0.9} />
        <Cloud x={396} y={40} scale={0.7} />
      </g>
      <g className="near clouds">
        <Cloud x={250} y={78} scale={1.1} />
      </g>
      <path d="M-404 190C-280 120-160 130-40 170 60 96 190 96 300 158 420 84 560 100 680 168 800 120 940 130 1044 190V264H-404z" fill="#b5dfb0" />
      <House x={70} y={166} wall="#fff8ec" roof="#c8401f" />
      <Tree x={122} y={162} />
      <House x={176} y={162} wall="#f3d9ae" roof="#1b6ca8" scale={0.9} />
      <House x={478} y={160} wall="#f7dbe6" roof="#8a5a34" scale={0.9} />
      <Tree x={526} y={162} scale={0.9} />
      <House x={584} y={168} wall="#fff8ec" roof="#1e7a4c" />
      <path d="M-404 186C-200 160 100 180 320 170 540 160 840 180 1044 172V264H-404z" fill="#6cc48f" />
      <Tree x={24} y={192} scale={1.1} />
      <Tree x={622} y={192} scale={1.1} />
      <path d="M-404 206H1044V264H-404z" fill="#566678" />
      <path d="M-404 238H1044" fill="none" stroke="#fff8ec" strokeWidth="4" strokeDasharray="26 22" className="road" />
      <g className="riding">
        <path d="M432 184l96-16v50l-96-16z" fill="#fff1a8" opacity="0.6" stroke="none" />
        <rect x="222" y="92" width="142" height="106" rx="16" fill="#c8401f" />
        <rect x="244" y="112" width="98" height="50" rx="10" fill="#fff8ec" />
        <path d="M278 124c-9 0-4 11-11 13 7 2 2 13 11 13M308 124c9 0 4 11 11 13-7 2-2 13-11 13" fill="none" />
        <path d="M222 178h142" fill="none" />
        <path d="M364 118h34l36 36v44h-70z" fill="#ffc53d" />
        <path d="M376 130h18l22 24h-40z" fill="#aee0ec" />
        <circle cx="390" cy="148" r="8" fill="#b5774a" strokeWidth="2.5" />
        <path d="M382 146c0-10 16-10 16 0" fill={INK} strokeWidth="2.5" />
        <path d="M376 154h40" fill="none" />
        <path d="M374 166h8" fill="none" />
        <rect x="426" y="176" width="11" height="14" rx="4" fill="#fff1a8" />
        <rect x="216" y="194" width="224" height="10" rx="5" fill="#1b2a41" />
      </g>
      <Wheel x={264} y={206} />
      <Wheel x={398} y={206} />
    </svg>
  )
}
