import type { Phrase } from '../diagnostics/diagnostic.ts';
import { groupBy } from '../diagnostics/group-by.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import { lanePaths } from '../model/lanes.ts';
import type { Lane, Process } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { Finding } from './engine/rule.ts';
import { oneLine, plain } from './helpers/node-words.ts';
import { joinedFiles } from './helpers/project-links.ts';

const phrase = phrasesOf({
  'lane-name-drift': {
    en: 'lane `{id}` is "{name}" here and "{other}" elsewhere',
    zh: '泳道 `{id}` 这里叫“{name}”，别处叫“{other}”',
  },
  'lane-name-drift.id': {
    en: 'lane "{name}" is `{id}` here and `{other}` elsewhere',
    zh: '泳道“{name}”这里是 `{id}`，别处是 `{other}`',
  },
  'lane-name-drift.there': { en: 'declared here', zh: '声明在这里' },
});

export const laneNameDrift = defineRule({
  name: 'lane-name-drift',
  category: 'project',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  docs: {
    summary: {
      en: 'Files joined by `see` or `use` that are in one language call a lane by one name, and a name by one id.',
      zh: '用“参见”或“引用”连在一起、语言相同的文件，同一条泳道用同一个名称，同一个名称用同一个标识。',
    },
    why: {
      en: 'A reader of two charts of one organisation must see that the same department is meant. Keep lanes in one file and `use` it.',
      zh: '看两张图的人要看得出说的是同一个部门。把泳道写在一个文件里，其他文件引用它。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      subprocess deliver "Deliver the goods" in sales { see: "delivery.flow" }
      end done "Goods delivered" in sales
      asked -> deliver -> done
    `,
    bad: flow`
      lane sales "Sales department"
      start asked "Order comes in" in sales
      subprocess deliver "Deliver the goods" in sales { see: "delivery.flow" }
      end done "Goods delivered" in sales
      asked -> deliver -> done
    `,
    beside: {
      'delivery.flow': flow`
        lane sales "Sales"
        start ordered "Goods ordered" in sales
        task send "Have the goods sent" in sales
        end sent "Goods sent" in sales
        ordered -> send -> sent
      `,
    },
  },
  *check({ process, project }) {
    const joined = joinedFiles(process, project).filter(({ lang }) => lang === process.lang);
    if (joined.length < 2) return;
    const uses = joined.flatMap((file) => usesIn(file));
    const byId = groupBy(uses, ({ lane }) => lane.id);
    const byPath = groupBy(uses, ({ path }) => path);
    for (const own of usesIn(process)) {
      const { id, name } = own.lane;
      const other = commonest(byId.get(id)!, ({ lane }) => plain(lane.name), process);
      const same = commonest(byPath.get(own.path)!, ({ lane }) => lane.id, process);
      if (other && plain(other.lane.name) !== plain(name)) {
        const message = phrase('lane-name-drift', { id, name: oneLine(name), other: oneLine(other.lane.name) });
        yield drift(own.lane, message, other.lane);
      } else if (same && same.lane.id !== id) {
        yield drift(own.lane, phrase('lane-name-drift.id', { id, name: oneLine(name), other: same.lane.id }), same.lane);
      }
    }
  },
});

/** A lane that a file declares; `path` are the names of the lanes it lies in and its own, since two departments may each have a manager. */
interface LaneUse {
  readonly file: Process;
  readonly lane: Lane;
  readonly path: string;
}

function usesIn(file: Process): LaneUse[] {
  const paths = lanePaths(file);
  const declared = file.lanes.filter(({ imported }) => !imported);
  return declared.map((lane) => ({ file, lane, path: JSON.stringify(paths.get(lane.id)!.map(({ name }) => plain(name))) }));
}

/**
 * A use of the kind that most files make, the first one of equally common kinds in the order of paths: that kind is right, the others are
 * reported. Undefined where no other file makes it.
 */
function commonest(uses: readonly LaneUse[], keyOf: (use: LaneUse) => string, here: Process): LaneUse | undefined {
  const groups = [...groupBy(uses, keyOf).values()];
  const most = groups.reduce((best, group) => (group.length > best.length ? group : best));
  return most.find(({ file }) => file.file !== here.file);
}

function drift(on: Lane, message: Phrase, there: Lane): Finding {
  return { on, message, related: [{ on: there, message: phrase('lane-name-drift.there') }] };
}
