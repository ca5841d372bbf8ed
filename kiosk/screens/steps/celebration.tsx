import './celebration.css'

const INK = '#1b2a41'
const paints = ['#c8401f', '#ffc53d', '#2ea866', '#5aa9dd', '#ee6fa8'] as const

/** A paper lantern hung by its thread. */
const Hung = ({ x, y, index }: { readonly x: number; readonly y: number; readonly index: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <g className="hung">
      <path d="M0-2v8" fill="none" />
      <ellipse cy="20" rx="15" ry="14" fill={paints[index % paints.length]} />
      <path d="M-6 8.500c-5 6-5 17 0 23M6 8.500c5 6 5 17 0 23" fill="none" strokeWidth="2" />
      <path d="M-7 7H7M-7 33H7M0 34v7" fill="none" />
    </g>
  </g>
)

/** Where the paper falls to: at the sides, so that it hides no words. */
const confetti = [
  [18, 92, 20], [42, 120, -30], [12, 148, 45], [54, 164, 10], [30, 182, -15], [66, 100, 60],
  [302, 92, -20], [278, 120, 30], [308, 148, -45], [266, 164, -10], [290, 182, 15], [254, 100, -60],
] as const

/** Around what is celebrated: paper lanterns, paper that comes down once. Whoever shows it says what was done. */
export function Celebration() {
  return (
    <svg viewBox="0 0 320 200" className="celebration" aria-hidden="true" preserveAspectRatio="xMidYMin meet" stroke={INK} strokeWidth="2.8" strokeLinejoin="round" strokeLinecap="round">
      <path d="M-4 14C60 44 120 44 160 26 200 44 260 44 324 14" fill="none" />
      {[[34, 27], [84, 36], [132, 35], [188, 35], [236, 36], [286, 27]].map(([x = 0, y = 0], index) => (
        <Hung key={x} x={x} y={y} index={index} />
      ))}
      {confetti.map(([x, y, turn], index) => (
        <g key={`${x} ${y}`} className="confetti">
          {index % 3 === 0 && <circle cx={x} cy={y} r="5" fill={paints[index % paints.length]} strokeWidth="2" />}
          {index % 3 === 1 && <rect x={x - 6} y={y - 4} width="12" height="8" rx="2" transform={`rotate(${turn} ${x} ${y})`} fill={paints[index % paints.length]} strokeWidth="2" />}
          {index % 3 === 2 && <path d={`M${x - 8} ${y}c4-7 6 7 10 0s6 3 6 0`} transform={`rotate(${turn} ${x} ${y})`} fill="none" stroke={paints[index % paints.length]} strokeWidth="4" />}
        </g>
      ))}
    </svg>
  )
}
