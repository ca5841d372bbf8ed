/** A loudspeaker, and what stops it, on 24 × 24. */
export const speakerSign = 'M4 9v6h4l6 5V4L8 9zM17.5 8.5a5 5 0 0 1 0 7M20 5.5a9 9 0 0 1 0 13'
export const squareSign = 'M6 6h12v12H6z'
