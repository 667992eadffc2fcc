/** JSON with two spaces and a line end. Signs that JSON lets through and that would mislead a terminal or a reader are escaped. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(RISKY, escaped)}\n`;
}

const RISKY = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
