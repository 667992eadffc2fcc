/** A team's own rules. `definePlugin` gives back what it gets; it is there for the types. */
import type { AnyRule } from '../engine/define-rule.ts';

export interface Plugin {
  /** Its rules are `NAME/RULE` in configurations, reports and waivers. */
  readonly name: string;
  readonly rules: readonly AnyRule[];
}

/** What a plugin's module exports as its default. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
