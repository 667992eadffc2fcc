/** How often the files of a project are read for the references between them. */
import { expect, it } from 'vitest';
import { read } from '../../../src/api.ts';
import type { Process } from '../../../src/model/process.ts';
import { isReferredTo, joinedFiles } from '../../../src/rules/helpers/project-links.ts';
import { sourceFile } from '../../../src/source/source-file.ts';

/** The files of a project, which count how often all of them are gone through. */
class CountedFiles extends Map<string, Process> {
  walks = 0;

  override values(): ReturnType<Map<string, Process>['values']> {
    this.walks++;
    return super.values();
  }
}

/** Files of which each one calls the next. */
function chain(length: number): CountedFiles {
  const files = new CountedFiles();
  for (let i = 0; i < length; i++) {
    const name = `p${i}.flow`;
    files.set(name, read(sourceFile(name, `lane a\nsubprocess s "S" in a { see: "p${i + 1}.flow" }\n`)).process);
  }
  return files;
}

it('reads the files of a project once, though each file is judged with a host of its own', () => {
  const files = chain(20);
  for (const [path, process] of files) {
    const project = { root: '.', files, exists: (name: string) => files.has(name) };
    expect(isReferredTo(path, project)).toBe(path !== 'p0.flow');
    expect(joinedFiles(process, project)).toHaveLength(20);
  }
  expect(files.walks).toBe(1);
});
