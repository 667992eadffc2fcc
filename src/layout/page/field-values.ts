/** What the fields of a sheet's head and foot are. */
import type { PageField } from '../../geometry/page-band.ts';
import type { Process } from '../../model/process.ts';
import type { PageNumber } from './title-block.ts';

/** The values of a process on a sheet, as far as it states them. `classification` is its own attribute `x-classification`. */
export function fieldValues({ title, attributes }: Process, page: PageNumber): Map<PageField, string> {
  const { version, date, owner, own } = attributes;
  const classification = own?.['x-classification'];
  const values: Readonly<Record<PageField, string | null | undefined>> = {
    ...{ title, version, date, owner },
    page: String(page.number),
    pages: String(page.of),
    classification: classification === true ? null : classification && [classification].flat().join(', '),
  };
  return new Map(Object.entries(values).filter((entry): entry is [PageField, string] => Boolean(entry[1])));
}
