/** A style sheet as the text it is. */
declare module '*.css?raw' {
  const text: string
  export default text
}

/** A script as the text it is. */
declare module '*.js?raw' {
  const text: string
  export default text
}
