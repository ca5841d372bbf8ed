/** A style sheet as the text it is. */
declare module '*.css?raw' {
  const text: string
  export default text
}
