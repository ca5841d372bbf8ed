import type { Way } from '../../../workshops/packs/pack.ts'

const signs: Record<Way, string> = {
  look: 'M2 12c5-8 15-8 20 0-5 8-15 8-20 0zM12 9.500a2.500 2.500 0 1 0 .1 0',
  guess: 'M8 9c0-5.500 8-5.500 8 0 0 3.500-4 3.500-4 7M12 20.500v.1',
  start: 'M6 22V3M6 4c5-3 8 3 13 0v9c-5 3-8-3-13 0',
  change: 'M4 8h13l-4-4M20 16H7l4 4',
  add: 'M12 4v16M4 12h16',
  test: 'M10 4a6 6 0 1 0 .1 0M14.500 14.500L21 21',
  yours: 'M12 3l2.700 6 6.300.7-4.700 4.300 1.300 6.500-5.600-3.300-5.600 3.300 1.300-6.500L3 9.700 9.300 9z',
  show: 'M4 20c0-6 7-6 7 0M13 20c0-6 7-6 7 0M7.500 9a2.500 2.500 0 1 0 .1 0M16.500 9a2.500 2.500 0 1 0 .1 0',
}

/** The kind of a step, small. */
export const WaySign = ({ way }: { readonly way: Way }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign way-sign">
    <path d={signs[way]} />
  </svg>
)
