/** Why a file is not a road book this kiosk can use: see `RoadBookProblem`; a road book is some kilobytes. */
export const roadBookProblems = ['not-json', 'not-a-road-book', 'newer', 'damaged', 'too-large'] as const
export type RoadBookFileProblem = (typeof roadBookProblems)[number]
