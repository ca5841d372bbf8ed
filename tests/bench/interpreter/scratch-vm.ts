import type { Program } from '../../../workshops/language/program.ts'
import type { Engine } from './engine.ts'
import { asScratchProject } from './scratch-project.ts'

/** What is used here of scratch-vm 5.0.300. */
interface VirtualMachine {
  readonly runtime: {
    currentStepTime: number | null
    readonly threads: readonly unknown[]
    readonly targets: readonly { readonly variables: Readonly<Record<string, { readonly name: string; value: unknown }>> }[]
    readonly sequencer: { stepThreads(): void }
  }
  setTurboMode(isOn: boolean): void
  loadProject(project: object): Promise<void>
  greenFlag(): void
}

/** Scratch's editor lets its engine step thirty times a second. */
const STEP_TIME = 1000 / 30

/**
 * scratch-vm in turbo mode, headless. In turbo mode a step runs all stacks round after round, whatever is redrawn,
 * for three quarters of the step's time; the last quarter is left to the browser. Here the next step follows at once, so
 * it never rests, and its own highlighting (`_updateGlows`) and monitors are left out.
 */
export async function scratchVm(program: Program, load: NodeJS.Require): Promise<Engine> {
  const VirtualMachineHere = load('scratch-vm') as new () => VirtualMachine
  // It complains of having no storage to load the costume from.
  const { disable } = load('minilog') as { readonly disable: () => void }
  disable()
  const { project, isNamed } = asScratchProject(program)
  const machine = new VirtualMachineHere()
  await machine.loadProject(project)
  machine.setTurboMode(true)
  const { runtime } = machine
  runtime.currentStepTime = STEP_TIME
  const variables = runtime.targets.flatMap((target) => Object.values(target.variables)).filter(({ name }) => isNamed(name))
  return {
    name: 'scratch-vm, turbo',
    prepare() {
      for (const variable of variables) variable.value = 0
      machine.greenFlag()
      return {
        run() {
          while (runtime.threads.length > 0) runtime.sequencer.stepThreads()
        },
        boxes: () => Object.fromEntries(variables.map(({ name, value }) => [name, Number(value)])),
      }
    },
  }
}
