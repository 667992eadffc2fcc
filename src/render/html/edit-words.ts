/** The words of the text pane of `flowc preview --edit`. */
import type { EditWords } from '../../client/edit/protocol.ts';

const EN: EditWords = {
  text: 'Text',
  save: 'Save',
  saved: 'Saved',
  unsaved: 'Not saved: {files}',
  conflict: 'The file has changed on disk, and there are changes here that are not saved.',
  gone: 'The file is gone from disk.',
  takeTheirs: 'Take what is on disk',
  keepMine: 'Keep what is here',
  failed: "Can't be saved: {reason}",
  width: 'Width of the text',
  newName: 'New name',
  rename: 'Rename',
};

const ZH: EditWords = {
  text: '文本',
  save: '保存',
  saved: '已保存',
  unsaved: '未保存：{files}',
  conflict: '文件在磁盘上已更改，而此处有尚未保存的更改。',
  gone: '文件已从磁盘上删除。',
  takeTheirs: '采用磁盘上的内容',
  keepMine: '保留此处的内容',
  failed: '无法保存：{reason}',
  width: '文本宽度',
  newName: '新名称',
  rename: '重命名',
};

export function editWords(lang: 'en' | 'zh'): EditWords {
  return lang === 'zh' ? ZH : EN;
}
