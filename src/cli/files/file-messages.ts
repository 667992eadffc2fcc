/** What is said of files that cannot be found, read or written. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';

export const filePhrase = phrasesOf({
  'cli.noSuchFile': { en: 'no such file or folder: "{path}"', zh: '没有这样的文件或文件夹：“{path}”' },
  'cli.unreadable': { en: 'can\'t read "{path}": {reason}', zh: '无法读取“{path}”：{reason}' },
  'cli.unwritable': { en: 'can\'t write "{path}": {reason}', zh: '无法写入“{path}”：{reason}' },
  'cli.leadsOut': {
    en: 'can\'t write "{path}": a link leads it out of its project; remove the link, or name the place itself with `-o`',
    zh: '无法写入“{path}”：符号链接把它引到了项目之外；请删除该链接，或用 `-o` 直接指定位置',
  },
  'reason.portTaken': { en: 'another program uses it', zh: '已被其他程序占用' },
  'reason.missing': { en: 'no such file or folder', zh: '文件或文件夹不存在' },
  'reason.forbidden': { en: 'permission denied', zh: '没有权限' },
  'reason.folder': { en: 'it is a folder', zh: '它是文件夹' },
  'reason.notAFolder': { en: 'part of the path is a file, not a folder', zh: '路径中有一段是文件而不是文件夹' },
  'reason.full': { en: 'no space left', zh: '磁盘空间不足' },
  'reason.readOnly': { en: 'the disk is read-only', zh: '磁盘为只读' },
  'reason.loop': { en: 'its links lead in a circle', zh: '符号链接成环' },
  'reason.longName': { en: 'the name is too long', zh: '文件名过长' },
  'reason.other': { en: 'the system says {code}', zh: '系统返回 {code}' },
});

/** The words for an error of Node's file functions; an unknown one is named by its code. */
export function reasonOf(error: unknown): Phrase {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  switch (code) {
    case 'ENOENT':
      return filePhrase('reason.missing');
    case 'EACCES':
    case 'EPERM':
      return filePhrase('reason.forbidden');
    case 'EADDRINUSE':
      return filePhrase('reason.portTaken');
    case 'EISDIR':
      return filePhrase('reason.folder');
    case 'ENOTDIR':
    case 'EEXIST':
      return filePhrase('reason.notAFolder');
    case 'ENOSPC':
    case 'EDQUOT':
      return filePhrase('reason.full');
    case 'EROFS':
      return filePhrase('reason.readOnly');
    case 'ELOOP':
      return filePhrase('reason.loop');
    case 'ENAMETOOLONG':
      return filePhrase('reason.longName');
    default:
      return filePhrase('reason.other', { code });
  }
}
