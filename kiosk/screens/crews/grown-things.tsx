/** The pictures of what grows, and of what hangs in the sky. */

/** Twelve petals around a middle. */
const petals = Array.from({ length: 12 }, (_, index) => index * 30)

export const grownThings = {
  mushroom: (
    <>
      <path d="M36 50h24c-2 14 0 22 4 32 1 4-1 6-4 6H36c-3 0-5-2-4-6 4-10 6-18 4-32z" fill="#fff8ec" />
      <path d="M48 8c24 0 40 18 40 38 0 6-4 9-10 9H18c-6 0-10-3-10-9C8 26 24 8 48 8z" fill="#d23b2a" />
      <g fill="#fff8ec" strokeWidth="3">
        <circle cx="48" cy="24" r="8" />
        <circle cx="26" cy="36" r="7" />
        <circle cx="70" cy="36" r="7" />
        <circle cx="48" cy="45" r="5" />
      </g>
    </>
  ),
  sunflower: (
    <>
      <path d="M48 56v34" fill="none" strokeWidth="10" />
      <path d="M48 56v33" fill="none" stroke="#1e7a4c" strokeWidth="4" />
      <path d="M48 84c-4-12-14-16-26-15 2 11 12 18 26 15zM48 84c4-12 14-16 26-15-2 11-12 18-26 15z" fill="#6cc48f" />
      <g fill="#ffc53d" strokeWidth="3">
        {petals.map((turn) => (
          <ellipse key={turn} cx="48" cy="14" rx="7.5" ry="11" transform={`rotate(${turn} 48 36)`} />
        ))}
      </g>
      <circle cx="48" cy="36" r="15" fill="#7a4a26" />
      <path d="M42 32h.1M50 30h.1M55 37h.1M46 40h.1M52 44h.1M41 43h.1" fill="none" stroke="#e0b27d" />
    </>
  ),
  pear: (
    <>
      <path d="M49 28c0-8 1-14 5-20" fill="none" strokeWidth="6" />
      <path d="M53 20c8-12 22-12 30-8-4 11-18 17-30 8z" fill="#6cc48f" />
      <path d="M48 24c10 0 14 8 15 17 1 10 15 14 15 29 0 12-12 20-30 20s-30-8-30-20c0-15 14-19 15-29 1-9 5-17 15-17z" fill="#c3d94e" />
      <path d="M29 68c-1 5 2 9 6 11" fill="none" stroke="#fff8ec" strokeWidth="5" />
    </>
  ),
  cloud: (
    <>
      <path d="M24 62C12 62 5 54 5 45s7-17 17-17c3-12 13-19 25-19 14 0 24 8 26 21 10-1 18 6 18 16s-8 16-18 16z" fill="#ffffff" />
      <path d="M22 28c5-1 10 1 13 5M73 30c-5 0-9 2-12 6" fill="none" />
      <g fill="#5aa9dd" strokeWidth="3">
        <path d="M28 70c5 7 6 9 6 12a6 6 0 0 1-12 0c0-3 1-5 6-12z" />
        <path d="M49 73c5 7 6 9 6 12a6 6 0 0 1-12 0c0-3 1-5 6-12z" />
        <path d="M70 70c5 7 6 9 6 12a6 6 0 0 1-12 0c0-3 1-5 6-12z" />
      </g>
    </>
  ),
}
