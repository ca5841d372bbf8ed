/** The pictures of things that somebody made. */

const INK = '#1b2a41'

export const madeThings = {
  kite: (
    <>
      <path d="M38 62c-10 8 8 12-2 20-4 4-12 4-20 4" fill="none" />
      <path d="M42 70l-12-2 2 10zM24 80l-8-6-2 10z" fill="#1b6ca8" strokeWidth="3" />
      <path d="M62 6l24 26-48 34-6-42z" fill="#ffc53d" />
      <path d="M62 6l-7 30-23-12z" fill="#c8401f" />
      <path d="M55 36l31-4-48 34z" fill="#6cc48f" />
      <path d="M62 6l24 26-48 34-6-42zM62 6L38 66M32 24l54 8" fill="none" />
    </>
  ),
  lantern: (
    <>
      <path d="M28 34C24 2 72 2 68 34" fill="none" />
      <path d="M34 24h28l8 12H26z" fill="#c8401f" />
      <rect x="28" y="36" width="40" height="40" rx="4" fill="#fff1cf" />
      <path d="M48 42c9 9 11 15 11 20a11 11 0 0 1-22 0c0-5 2-11 11-20z" fill="#ffc53d" />
      <path d="M48 56c4 4 5 6 5 9a5 5 0 0 1-10 0c0-3 1-5 5-9z" fill="#e8833a" stroke="none" />
      <rect x="22" y="76" width="52" height="12" rx="5" fill="#c8401f" />
      <path d="M14 50l-7-3M14 64l-7 3M82 50l7-3M82 64l7 3" fill="none" stroke="#e3ac09" strokeWidth="5" />
    </>
  ),
  boat: (
    <>
      <path d="M44 8v54" fill="none" strokeWidth="5" />
      <path d="M50 10c20 10 28 26 30 44H50z" fill="#fff8ec" />
      <path d="M38 18v36H16c4-16 12-28 22-36z" fill="#ffc53d" />
      <path d="M8 62h80c-3 12-8 18-16 22H24C16 80 11 74 8 62z" fill="#c8401f" />
      <path d="M4 82c7-6 13-6 19 0s13 6 19 0 13-6 19 0 13 6 19 0c4-4 8-5 12-4v6c-2 5-5 7-9 7H14c-5 0-9-3-10-9z" fill="#5aa9dd" strokeWidth="3" />
    </>
  ),
  balloon: (
    <>
      <path d="M36 62l4 16M60 62l-4 16" fill="none" strokeWidth="3" />
      <path d="M48 5c21 0 34 14 34 31 0 14-10 24-20 30H34C24 60 14 50 14 36 14 19 27 5 48 5z" fill="#fff8ec" />
      <path d="M48 5c9 0 14 15 14 32 0 12-3 22-5 29H39c-2-7-5-17-5-29C34 20 39 5 48 5z" fill="#c8401f" strokeWidth="3" />
      <path d="M30 9C20 14 14 24 14 36c0 14 10 24 20 30-6-10-9-20-9-30S27 15 30 9zM66 9c10 5 16 15 16 27 0 14-10 24-20 30 6-10 9-20 9-30s-2-21-5-27z" fill="#1b6ca8" strokeWidth="3" />
      <path d="M48 5c21 0 34 14 34 31 0 14-10 24-20 30H34C24 60 14 50 14 36 14 19 27 5 48 5z" fill="none" />
      <path d="M37 76h22l-2 14H39z" fill="#b5966b" />
    </>
  ),
  drum: (
    <>
      <path d="M12 42v32c0 9 16 15 36 15s36-6 36-15V42z" fill="#c8401f" />
      <path d="M14 50l12 32 11-28 11 34 11-34 11 28 12-32" fill="none" stroke="#fff8ec" strokeWidth="4" />
      <path d="M12 42v32c0 9 16 15 36 15s36-6 36-15V42z" fill="none" />
      <ellipse cx="48" cy="42" rx="36" ry="14" fill="#fff8ec" />
      <path d="M38 40L10 14M58 40l28-26" fill="none" strokeWidth="5" />
      <circle cx="39" cy="41" r="6" fill="#ffc53d" strokeWidth="3" />
      <circle cx="57" cy="41" r="6" fill="#ffc53d" strokeWidth="3" />
    </>
  ),
  umbrella: (
    <>
      <path d="M48 48v30c0 13 18 13 18 1" fill="none" strokeWidth="6" />
      <path d="M48 14V6" fill="none" strokeWidth="5" />
      <path d="M6 54C8 28 26 13 48 13s40 15 42 41c-5-7-15-8-20 0-5-8-17-8-22 0-5-8-17-8-22 0-5-8-15-7-20 0z" fill="#1b6ca8" />
      <path d="M48 13c10 8 20 22 22 41-5-8-17-8-22 0-5-8-17-8-22 0 2-19 12-33 22-41z" fill="#8ec9f0" />
    </>
  ),
  bicycle: (
    <>
      <circle cx="22" cy="62" r="18" fill="#fff8ec" strokeWidth="5" />
      <circle cx="74" cy="62" r="18" fill="#fff8ec" strokeWidth="5" />
      <path d="M22 62l14-28h28l-18 28zM36 34l10 28" fill="none" stroke={INK} strokeWidth="9" />
      <path d="M74 62L62 22" fill="none" strokeWidth="9" />
      <path d="M22 62l14-28h28l-18 28zM36 34l10 28" fill="none" stroke="#e5342b" strokeWidth="4" />
      <path d="M74 62L62 22" fill="none" stroke="#e5342b" strokeWidth="4" />
      <path d="M60 20h14M36 34l-3-9M25 24h17" fill="none" strokeWidth="6" />
      <circle cx="46" cy="62" r="6" fill="#ffc53d" strokeWidth="3" />
    </>
  ),
  lighthouse: (
    <>
      <path d="M60 22l32-12v24zM36 22L4 10v24z" fill="#ffc53d" strokeWidth="3" />
      <path d="M36 34h24l8 48H28z" fill="#fff8ec" />
      <path d="M34 46h28l2 12H32zM30 70h36l2 12H28z" fill="#c8401f" strokeWidth="3" />
      <path d="M36 34h24l8 48H28z" fill="none" />
      <rect x="37" y="16" width="22" height="16" fill="#fff1cf" />
      <path d="M34 17l14-12 14 12z" fill="#c8401f" />
      <path d="M32 34h32" fill="none" strokeWidth="6" />
      <path d="M10 90c4-8 16-10 38-10s34 2 38 10z" fill="#8d9bb5" />
    </>
  ),
}
