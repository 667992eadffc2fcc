/** The language guide as a skill file, as assistants that work in a folder load them. */
import { languageGuide } from './language-guide.ts';

export function skillFile(): string {
  return `---
name: flowc
description: Write, check, fix, draw and compare business processes as .flow text files (swimlane flowcharts, ISO 5807 symbols, English or Chinese) with the flowc command line. Use when the user wants a business process, flowchart, swimlane chart, approval procedure or process report, or when a .flow file is to be read or changed.
---

${languageGuide()}`;
}
