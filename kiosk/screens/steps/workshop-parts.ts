/** All that only workshops need: one file of script, asked for when there is one (`afterwards.ts`). */
export { workshopNamed } from '../../../workshops/catalogue.ts'
export { celebrationOf } from '../../../workshops/session/celebration.ts'
export { WorkshopChooser } from '../screens/workshop-chooser.tsx'
export { Creations } from '../screens/creations.tsx'
export { LookStage } from './look-stage.tsx'
export { StepPanel } from './step-panel.tsx'
