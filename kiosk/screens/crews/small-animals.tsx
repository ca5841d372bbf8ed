/** The animals that are known by their shape, seen from the side. */

const INK = '#1b2a41'

const Eye = ({ x, y, size = 3.5 }: { readonly x: number; readonly y: number; readonly size?: number }) => <circle cx={x} cy={y} r={size} fill={INK} stroke="none" />

export const smallAnimals = {
  hedgehog: (
    <>
      <path d="M26 80v6M40 82v5M58 82v5M70 80v6" fill="none" strokeWidth="6" />
      <path d="M60 44c12 2 22 12 30 24-2 10-14 14-30 14H30z" fill="#f3d9ae" />
      <path d="M30 82L12 80l7-9L6 63l11-6-8-11 13-2-4-13 13 3 1-14 11 8 7-12 7 13 11-7 1 14 11-1-6 13 7 8c-14 4-18 16-20 28z" fill="#8a5a34" />
      <path d="M34 46l4 8M48 40l4 8M26 62l6 6M42 62l5 6" fill="none" strokeWidth="3" />
      <Eye x={72} y={61} />
      <circle cx="89" cy="68" r="5" fill={INK} stroke="none" />
    </>
  ),
  whale: (
    <>
      <path d="M40 34V20M40 20c-2-9-14-9-15 0M40 20c2-9 14-9 15 0" fill="none" stroke="#1b6ca8" strokeWidth="5" />
      <path d="M70 58c6-4 8-10 8-16-8 0-12-6-11-14 8 0 11 3 13 8 3-4 6-6 12-6 0 10-3 14-9 18 1 18-10 38-38 38C20 86 5 76 5 60c0-14 14-24 32-24 16 0 22 16 33 22z" fill="#5aa9dd" />
      <path d="M6 65c12 8 32 10 52 4-2 10-8 16-16 17C20 86 8 78 6 65z" fill="#fff8ec" />
      <path d="M26 74l2 9M38 75l1 10" fill="none" strokeWidth="3" />
      <Eye x={24} y={56} />
    </>
  ),
  turtle: (
    <>
      <path d="M70 62c0-14 4-22 11-22s10 6 8 13c-2 9-8 17-15 21z" fill="#a9d977" />
      <path d="M20 70l-6 14h14l4-10zM56 72l4 12h14l-4-14zM10 66l-6 8 14 0z" fill="#a9d977" />
      <path d="M8 70c0-26 14-44 33-44s33 18 33 44z" fill="#1e7a4c" />
      <path d="M41 38l13 8v13l-13 7-13-7V46zM41 26v12M54 46l12-3M28 46l-12-3M54 59l6 11M28 59l-6 11" fill="none" stroke="#a9d977" strokeWidth="4" />
      <path d="M8 70c0-26 14-44 33-44s33 18 33 44z" fill="none" />
      <path d="M5 70h73" fill="none" strokeWidth="6" />
      <Eye x={82} y={50} />
    </>
  ),
  bee: (
    <>
      <path d="M44 40C30 34 22 12 34 9s22 16 20 29zM58 40c-4-14 4-31 16-29s8 22-6 31z" fill="#ffffff" />
      <path d="M12 60L4 62l8 5z" fill={INK} />
      <ellipse cx="46" cy="61" rx="36" ry="24" fill="#ffc53d" />
      <path d="M30 40.5c-5 12-5 29 0 41h10c-5-13-5-31 0-44zM50 37.5c5 12 5 35 0 47h9c6-11 6-35 0-44z" fill={INK} stroke="none" />
      <ellipse cx="46" cy="61" rx="36" ry="24" fill="none" />
      <path d="M74 44c2-8 6-12 12-13M80 50c4-6 7-8 12-8" fill="none" />
      <Eye x={71} y={57} />
      <path d="M68 68c4 3 8 2 10-1" fill="none" strokeWidth="3" />
    </>
  ),
  snail: (
    <>
      <path d="M6 84c10-2 16-6 22-12l36-2c6-2 8-10 8-20 0-8 5-12 10-12s9 5 9 11c0 20-10 35-26 35z" fill="#f3d9ae" />
      <path d="M77 38l-5-16M85 38l4-16" fill="none" />
      <circle cx="71" cy="19" r="4" fill={INK} stroke="none" />
      <circle cx="90" cy="19" r="4" fill={INK} stroke="none" />
      <circle cx="42" cy="48" r="30" fill="#c8401f" />
      <path d="M42 78c-13 0-22-11-22-24s9-22 20-22 18 8 18 18-7 15-14 15-12-5-12-11 4-9 9-9" fill="none" stroke="#fff8ec" strokeWidth="5" />
      <circle cx="42" cy="48" r="30" fill="none" />
      <Eye x={83} y={52} />
    </>
  ),
  duck: (
    <>
      <path d="M64 26c8-2 18-1 24 5-5 7-14 9-22 7z" fill="#e8833a" />
      <path d="M30 54c8 4 16 2 17-4-7-6-9-16-6-24 3-9 11-14 19-12 10 3 14 14 9 23-3 6-3 9 2 13 9 8 10 26-4 34H28C12 84 4 66 6 48c8 4 14 4 24 6z" fill="#ffc53d" />
      <path d="M30 64c10-2 22 0 28-4 2 10-6 17-14 17-7 0-12-5-14-13z" fill="#fff1cf" strokeWidth="3" />
      <Eye x={60} y={26} />
      <path d="M4 80c6 6 12 6 18 0s12-6 18 0 12 6 18 0 12-6 18 0 10 6 16 2v8c-2 3-5 4-8 4H12c-4 0-7-2-8-5z" fill="#5aa9dd" strokeWidth="3" />
    </>
  ),
}
