/** The posts of all processes of a report, each with what is done there: a post is a role in a department, wherever it takes part. */
import type { Party, ProcessNode } from '../model/process.ts';
import { oneLine, type ReportReader } from './reader.ts';

export interface Post {
  readonly department: string;
  readonly role: string;
  readonly isOutside: boolean;
  /** Those who are named. */
  readonly people: readonly string[];
  /** Of the whole department, whatever its posts. */
  readonly staff: number | null;
  readonly tasks: readonly Task[];
}

interface Task {
  readonly reader: ReportReader;
  readonly node: ProcessNode;
}

const DONE: readonly ProcessNode['kind'][] = ['task', 'manual', 'subprocess', 'decision'];

interface PostPlace {
  readonly department: string;
  readonly role: string;
}

interface Collected extends PostPlace {
  isOutside: boolean;
  readonly people: Set<string>;
  staff: number | null;
  readonly tasks: Task[];
}

/** Posts of one department stand together, departments in the order in which work reaches them, those outside the organization last. */
export function postsOf(readers: readonly ReportReader[]): Post[] {
  const posts = new Map<string, Collected>();
  for (const reader of readers)
    for (const node of reader.order)
      if (DONE.includes(node.kind)) for (const place of placesOf(node, reader)) addTask(posts, place, { node, reader });
  const all = [...posts.values()];
  const departments = [...new Set(all.map(({ department }) => department))];
  const inOrder = departments.flatMap((name) => all.filter(({ department }) => department === name));
  return [...inOrder.filter((post) => !post.isOutside), ...inOrder.filter((post) => post.isOutside)].map((post) => ({
    ...post,
    people: [...post.people],
  }));
}

/** Who does a step: those responsible, if the file says so, else its lane and role. */
function placesOf(node: ProcessNode, reader: ReportReader): PostPlace[] {
  const own = { department: oneLine(reader.laneOf(node)?.name ?? ''), role: reader.roleOf(node) ?? '' };
  const { responsible } = node.attributes;
  if (responsible === undefined) {
    const others = node.otherLanes.flatMap((id) => reader.process.lanes.find((lane) => lane.id === id) ?? []);
    return [own, ...others.map(({ name, attributes }) => ({ department: oneLine(name), role: attributes.role ?? '' }))];
  }
  return responsible.map(({ lane, role }: Party) => {
    const named = reader.process.lanes.find(({ id }) => id === lane);
    return named ? { department: oneLine(named.name), role: named.attributes.role ?? '' } : { ...own, role: role ?? own.role };
  });
}

function addTask(posts: Map<string, Collected>, { department, role }: PostPlace, task: Task): void {
  const { node, reader } = task;
  const key = JSON.stringify([department, role]);
  const post = posts.get(key) ?? { department, role, isOutside: true, people: new Set(), staff: null, tasks: [] };
  const lane = reader.laneOf(node);
  const person = reader.personOf(node);
  if (person !== null && node.attributes.responsible === undefined) post.people.add(person);
  if (lane && oneLine(lane.name) === department) post.staff ??= lane.attributes.staff ?? null;
  post.isOutside &&= reader.isOutside(node);
  post.tasks.push(task);
  posts.set(key, post);
}
