import type { Expression, Program, Statement } from '../../../workshops/language/program.ts'
import type { Engine } from './engine.ts'

/** What is used here of js-interpreter 6.0.2. */
interface Interpreter {
  readonly globalObject: object
  run(): boolean
  getProperty(object: object, name: string): unknown
}

/** js-interpreter with the program as the JavaScript a child's blocks would be printed as. */
export function jsInterpreter(program: Program, load: NodeJS.Require): Engine {
  const JavaScript = load('js-interpreter') as new (code: string) => Interpreter
  const { code, variables } = asJavaScript(program)
  return {
    name: 'js-interpreter',
    prepare() {
      const interpreter = new JavaScript(code)
      return {
        run: () => void interpreter.run(),
        boxes: () => Object.fromEntries(Array.from(variables, ([box, name]) => [box, Number(interpreter.getProperty(interpreter.globalObject, name))])),
      }
    },
  }
}

const signs: ReadonlyMap<string, string> = new Map([['plus', '+'], ['equals', '==='], ['less', '<']])

/** It has no stacks side by side: they are run one after the other, which spares it all switching. */
function asJavaScript(program: Program): { readonly code: string; readonly variables: ReadonlyMap<string, string> } {
  const variables = new Map<string, string>()
  let loops = 0

  function variable(box: string): string {
    const name = variables.get(box) ?? `box${variables.size}`
    variables.set(box, name)
    return name
  }

  function expression(it: Expression): string {
    if (it.kind === 'number') return String(it.value)
    if (it.kind === 'box') return variable(it.box)
    const sign = signs.get(it.kind)
    if (sign === undefined || !('left' in it)) throw new Error(`the bench has no ${it.kind}`)
    return `(${expression(it.left)} ${sign} ${expression(it.right)})`
  }

  function statement(it: Statement): string {
    switch (it.kind) {
      case 'repeat': {
        const counter = `counter${(loops += 1)}`
        return `for (var ${counter} = 0; ${counter} < ${expression(it.times)}; ${counter}++) {\n${body(it.body)}\n}`
      }
      case 'if': return `if (${expression(it.condition)}) {\n${body(it.body)}\n}`
      case 'setBox': return `${variable(it.box)} = ${expression(it.value)};`
      case 'changeBox': return `${variable(it.box)} += ${expression(it.by)};`
      default: throw new Error(`the bench has no ${it.kind}`)
    }
  }

  const body = (statements: readonly Statement[]): string => statements.map(statement).join('\n')
  const stacks = program.stacks.map((stack) => body(stack.body)).join('\n')
  const declared = [...variables.values()].map((name) => `var ${name} = 0;`).join('\n')
  return { code: `${declared}\n${stacks}`, variables }
}
