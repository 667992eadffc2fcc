/** The JSON schema of the `rules` of a configuration, so that an editor completes and checks them. Made from the rules themselves. */
import { RULES } from '../catalogue.ts';
import type { Rule } from './rule.ts';

type Schema = Readonly<Record<string, unknown>>;

const LEVEL: Schema = { enum: ['error', 'warning', 'info', 'off'] };

/** A schema (JSON Schema draft-07) of an object: by rule a severity, or a list of it and the options. */
export function rulesSchema(): Schema {
  const properties = Object.fromEntries(RULES.map((rule) => [rule.name, ruleSchema(rule)]));
  return { type: 'object', properties, additionalProperties: false };
}

function ruleSchema(rule: Rule): Schema {
  const options = Object.entries(rule.options).map(([name, { about, schema, default: preset }]) => [
    name,
    { ...schema, description: about.en, default: preset },
  ]);
  const stated = { type: 'object', properties: Object.fromEntries(options), additionalProperties: false };
  const list = { type: 'array', items: [LEVEL, stated], minItems: 1, maxItems: 2 };
  return { description: rule.docs.en.summary, anyOf: [LEVEL, list] };
}
