/**
 * The JSON schema of `flowc.json`, made of the table of its keys and of the rules' own options, so that an editor offers and refuses what a
 * run would. Draft 7, which editors understand best; there a `$ref` stands alone, which is why there is `allOf`.
 */
import { FORMATS } from '../src/cli/output/formats.ts';
import { BAND_KEYS, BUILD_KEYS, CONFIG_KEYS, type Keys, OVERRIDE_KEYS, THEME_KEYS } from '../src/cli/project/config-keys.ts';
import { RULES } from '../src/rules/catalogue.ts';
import { LEVELS, type Rule } from '../src/rules/engine/rule.ts';
import { THEMES } from '../src/themes/themes.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What editors should offer where any text is allowed. */
const EXAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  format: FORMATS,
  show: [['number'], ['number', 'time']],
  direction: ['down', 'right'],
  columns: ['lanes', 'ipo'],
  theme: THEMES.map(({ name }) => name),
  page: ['auto', 'A4', 'A4 landscape', 'A3 portrait fit'],
};

const refer = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

/** The whole schema, as plain JSON. */
export function configSchema(): Schema {
  const rules = { allOf: [refer('rules')] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'flowc.json',
    description: 'What holds for the .flow files in and below a folder.',
    ...objectOf(CONFIG_KEYS, {
      rules,
      themes: { type: 'object', additionalProperties: objectOf(THEME_KEYS) },
      build: objectOf(BUILD_KEYS, { header: objectOf(BAND_KEYS), footer: objectOf(BAND_KEYS) }),
      overrides: { type: 'array', items: { ...objectOf(OVERRIDE_KEYS, { rules }), required: ['files'] } },
    }),
    definitions: {
      level: { enum: LEVELS },
      withoutOptions: settingOf({ type: 'object', additionalProperties: false }),
      ofPlugin: settingOf({ type: 'object' }),
      rules: {
        type: 'object',
        properties: Object.fromEntries(RULES.map((rule) => [rule.name, ruleSchema(rule)])),
        patternProperties: { '/': refer('ofPlugin') },
        additionalProperties: false,
      },
    },
  };
}

/** An object with these keys and no others; `inner` says more of some. */
function objectOf(keys: Keys, inner: Readonly<Record<string, Schema>> = {}): Schema {
  const properties = Object.entries(keys).map(([name, { about, schema }]) => {
    const examples = Object.hasOwn(EXAMPLES, name) ? { examples: EXAMPLES[name] } : {};
    return [name, { description: about, ...(inner[name] ?? schema), ...examples }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

function ruleSchema({ docs, options }: Rule): Schema {
  const properties = Object.entries(options).map(([name, { about, schema, default: preset }]) => {
    return [name, { description: about.en, default: preset, ...schema }];
  });
  const object = { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
  return {
    description: docs.en.summary,
    ...(properties.length === 0 ? { allOf: [refer('withoutOptions')] } : settingOf(object)),
  };
}

/** A severity, or a list of a severity and options. */
function settingOf(options: Schema): Schema {
  return { anyOf: [refer('level'), { type: 'array', items: [refer('level'), options], minItems: 1, maxItems: 2 }] };
}
