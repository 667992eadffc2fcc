/** PlantUML activity diagrams, in: a bundle and an entry of the library of its own. */
export { readPlantuml } from '../interchange/plantuml/read-plantuml.ts';
export * from './draft.ts';
