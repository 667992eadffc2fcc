/** Figures above a process and readers above its documents. Working out figures reads called processes, so that waits until a lens is seen. */
import type { CodeLens, Command } from 'vscode-languageserver';
import { statsOf } from '../../api.ts';
import { say } from '../../diagnostics/phrase.ts';
import { phrase } from '../editor-messages.ts';
import { figureWords } from '../hover/hover-figures.ts';
import type { EditorSettings } from '../live-project.ts';
import { declarationsIn, isDataKind } from '../names/declarations.ts';
import { locationOf } from '../names/navigate.ts';
import { declarationOf, occurrencesOfDeclared } from '../names/resolve.ts';
import { rangeOf } from '../workspace/positions.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

/** What a lens keeps until it is worked out. */
type LensData = { readonly uri: string; readonly document: string | null };

/** The lines above a process: its figures, and how many files refer to it. */
export function codeLenses(path: string, view: ProjectView, { figures, readers }: EditorSettings['codeLens']): CodeLens[] {
  const reading = view.reading(path);
  if (reading === null) return [];
  const { source, process, tree } = reading;
  const uri = view.project.uriOf(path);
  const lens = (span: { readonly start: number; readonly end: number }, document: string | null): CodeLens => {
    const data: LensData = { uri, document };
    return { range: rangeOf(span, source), data };
  };
  const documents = declarationsIn(tree, null).filter(({ kind }) => isDataKind(kind));
  return [
    ...(figures && process.hasStatement ? [lens(process.span, null)] : []),
    ...(readers ? documents.map(({ id, statement }) => lens(statement.name.span, id)) : []),
  ];
}

/** What a lens of ours was given when it was listed. */
export function lensData({ data }: CodeLens): LensData {
  return data as LensData;
}

/** A click does something in editors alone that have the command. */
export function resolveLens(lens: CodeLens, path: string, view: ProjectView, commands: ReadonlySet<string>): CodeLens {
  const reading = view.reading(path);
  const { document, uri } = lensData(lens);
  if (reading === null) return { ...lens, command: { title: '', command: '' } };
  const command = document === null ? figuresCommand(uri, reading, view) : readersCommand(document, path, uri, lens, view);
  return { ...lens, command: commands.has(command.command) ? command : { title: command.title, command: '' } };
}

function figuresCommand(uri: string, { process }: FileReading, view: ProjectView): Command {
  const title = figureWords(statsOf(process, view.project.host), view.project.lang).join(' · ');
  return { title, command: 'flowc.preview', arguments: [uri] };
}

/** How many steps of the whole project read it and write it; a click shows where. */
function readersCommand(id: string, path: string, uri: string, { range }: CodeLens, view: ProjectView): Command {
  const { lang } = view.project;
  const declared = declarationOf({ space: 'name', name: id }, path, view);
  const places = declared === null ? new Map() : occurrencesOfDeclared(declared, view);
  const flows = [...new Set([path, ...places.keys()])].flatMap((file) => view.reading(file)?.process.flows ?? []);
  const isHere = (end: (typeof flows)[number]['from']) => end.kind === 'node' && end.id === id;
  const readers = flows.filter(({ from, kind }) => kind === 'information' && isHere(from)).length;
  const writers = flows.filter(({ to, kind }) => kind === 'information' && isHere(to)).length;
  const words = [phrase('editor.writers', { count: writers }), phrase('editor.readers', { count: readers })];
  const locations = [...places.values()].flat().flatMap(({ span }) => locationOf(span, view) ?? []);
  return {
    title: words.map((each) => say(each, lang)).join(' · '),
    command: 'flowc.showReferences',
    arguments: [uri, range.start, locations],
  };
}
