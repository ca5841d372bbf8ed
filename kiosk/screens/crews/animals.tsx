/** Half of the animals, by their faces; those that are known by their shape are in `small-animals.tsx`. */

const INK = '#1b2a41'

const Eyes = ({ left, right, y, size = 4 }: { readonly left: number; readonly right: number; readonly y: number; readonly size?: number }) => (
  <g fill={INK} stroke="none">
    <circle cx={left} cy={y} r={size} />
    <circle cx={right} cy={y} r={size} />
  </g>
)

export const animals = {
  fox: (
    <>
      <path d="M14 10l26 22-25 12zM82 10L56 32l25 12z" fill="#e8833a" />
      <path d="M20 20l9 9-9 5zM76 20l-9 9 9 5z" fill={INK} stroke="none" />
      <path d="M48 28c16 0 28 5 37 16-3 18-20 34-37 44-17-10-34-26-37-44 9-11 21-16 37-16z" fill="#e8833a" />
      <path d="M11 45c14 0 28 10 37 43C31 78 14 62 11 45zM85 45c-14 0-28 10-37 43 17-10 34-26 37-43z" fill="#fff8ec" />
      <Eyes left={33} right={63} y={49} />
      <ellipse cx="48" cy="82" rx="7" ry="6" fill={INK} stroke="none" />
    </>
  ),
  owl: (
    <>
      <path d="M22 12c8 6 17 7 26 7s18-1 26-7c8 14 8 28 6 44-2 20-14 32-32 32S18 76 16 56c-2-16-2-30 6-44z" fill="#9a6b3f" />
      <path d="M48 56c14 0 20 8 20 16s-8 16-20 16-20-8-20-16 6-16 20-16z" fill="#f3d9ae" />
      <path d="M38 68l4 4 4-4 4 4 4-4 4 4M42 78l3 3 3-3 3 3 3-3" fill="none" strokeWidth="3" />
      <circle cx="33" cy="38" r="14" fill="#fff8ec" />
      <circle cx="63" cy="38" r="14" fill="#fff8ec" />
      <Eyes left={35} right={61} y={38} size={6} />
      <path d="M42 46h12l-6 12z" fill="#ffc53d" />
    </>
  ),
  cat: (
    <>
      <path d="M17 46L16 12l24 14h16l24-14-1 34z" fill="#8d9bb5" />
      <ellipse cx="48" cy="56" rx="35" ry="30" fill="#8d9bb5" />
      <path d="M18 46L17 14l22 13h18l22-13-1 32z" fill="#8d9bb5" stroke="none" />
      <path d="M23 24l9 6-8 7zM73 24l-9 6 8 7z" fill="#f0a6b8" stroke="none" />
      <path d="M48 28v12M38 30l2 8M58 30l-2 8" fill="none" />
      <Eyes left={33} right={63} y={52} size={5} />
      <path d="M43 61h10l-5 6z" fill="#f0a6b8" strokeWidth="3" />
      <path d="M48 67c0 6-9 8-12 3M48 67c0 6 9 8 12 3" fill="none" strokeWidth="3" />
      <path d="M24 62L6 58M24 69L6 73M72 62l18-4M72 69l18 4" fill="none" strokeWidth="3" />
    </>
  ),
  rabbit: (
    <>
      <path d="M36 44C24 34 20 8 30 7s16 22 15 35zM60 44C72 34 76 8 66 7S50 29 51 42z" fill="#fff8ec" />
      <path d="M36 34c-5-8-7-18-5-20 4 2 7 12 8 20zM60 34c5-8 7-18 5-20-4 2-7 12-8 20z" fill="#f0a6b8" stroke="none" />
      <path d="M48 38c18 0 29 10 29 26 0 15-13 25-29 25S19 79 19 64c0-16 11-26 29-26z" fill="#fff8ec" />
      <Eyes left={36} right={60} y={57} />
      <path d="M43 64h10l-5 6z" fill="#f0a6b8" strokeWidth="3" />
      <path d="M48 70v4M38 74c4 3 16 3 20 0" fill="none" strokeWidth="3" />
      <path d="M43 76h10v8H43z" fill="#ffffff" strokeWidth="3" />
    </>
  ),
  frog: (
    <>
      <circle cx="27" cy="28" r="16" fill="#6cc48f" />
      <circle cx="69" cy="28" r="16" fill="#6cc48f" />
      <path d="M48 30c24 0 41 12 41 29S70 86 48 86 7 76 7 59s17-29 41-29z" fill="#6cc48f" />
      <circle cx="27" cy="27" r="8" fill="#fff8ec" strokeWidth="3" />
      <circle cx="69" cy="27" r="8" fill="#fff8ec" strokeWidth="3" />
      <Eyes left={27} right={69} y={27} />
      <path d="M18 58c8 17 52 17 60 0" fill="none" />
      <path d="M44 46h.1M52 46h.1" fill="none" />
    </>
  ),
  bear: (
    <>
      <circle cx="20" cy="26" r="14" fill="#8a5a34" />
      <circle cx="76" cy="26" r="14" fill="#8a5a34" />
      <circle cx="20" cy="26" r="6" fill="#e0b27d" stroke="none" />
      <circle cx="76" cy="26" r="6" fill="#e0b27d" stroke="none" />
      <circle cx="48" cy="51" r="37" fill="#8a5a34" />
      <ellipse cx="48" cy="65" rx="19" ry="16" fill="#e0b27d" />
      <Eyes left={33} right={63} y={44} size={4.5} />
      <ellipse cx="48" cy="58" rx="8" ry="6" fill={INK} stroke="none" />
      <path d="M48 62v7M40 71c4 4 12 4 16 0" fill="none" strokeWidth="3" />
    </>
  ),
}
