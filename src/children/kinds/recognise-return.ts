import { basename, extname } from 'node:path';
import { listNamed, plainName } from '../annex-a/find-list.ts';
import { annexAKind, type Kind } from '../annex-a/list-reader.ts';
import { localLists } from '../local/definitions/index.ts';
import { localKind, type LocalList } from '../local/local-list.ts';
import { ssdKind, tableNamed } from '../ssd/ssd-kind.ts';

/** The local list of a name; undefined for one there is not. */
export function localListNamed(name: string): LocalList | undefined {
  const plain = plainName(name);
  return localLists.find((list) => [list.name, list.title, ...list.alsoCalled].some((one) => plainName(one) === plain));
}

/**
 * What kind of return files are, by their names: tables of the Standard Safeguarding Dataset, a local list, or (as
 * every workbook is) an Annex A.
 */
export function recogniseReturn(names: readonly string[]): Kind {
  const stems = names
    .filter((name) => extname(name).toLowerCase() === '.csv')
    .map((name) => basename(name, extname(name)));
  const tables = stems.filter(tableNamed);
  const lists = stems.filter(listNamed);
  // "contacts" and "care_leavers" are names in both: the one that more of the files fit is meant.
  if (tables.some((stem) => /^ssd[_ -]/i.test(stem)) || tables.length > lists.length) return ssdKind;
  if (lists.length === 0 && names.length === 1) {
    const list = localListNamed(basename(names[0] as string, extname(names[0] as string)));
    if (list) return localKind(list);
  }
  return annexAKind;
}
