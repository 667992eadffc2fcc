/** The styles of a document, under the names that Word has for them, so that its own galleries, outline and table of contents know them. */
import { CODE_FONT, type FontNames, TEXT_FONT } from './fonts.ts';

/** The ids of the styles that blocks are written in: of the document's own ones, or of a template's. */
export interface StyleIds {
  readonly title: string;
  readonly headings: readonly [string, string, string, string];
  readonly table: string;
  readonly facts: string;
  readonly tableText: string;
  readonly tableHead: string;
  readonly factName: string;
  readonly link: string;
  readonly code: string;
  readonly codeText: string;
  readonly picture: string;
  readonly caption: string;
}

export const STYLE_IDS: StyleIds = {
  title: 'Title',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  table: 'FlowcTable',
  facts: 'FlowcFacts',
  tableText: 'FlowcTableText',
  tableHead: 'FlowcTableHead',
  factName: 'FlowcFactName',
  link: 'Hyperlink',
  code: 'FlowcCode',
  codeText: 'FlowcCodeText',
  picture: 'FlowcPicture',
  caption: 'Caption',
};

/** A style as Word knows it. */
export interface DocxStyle {
  readonly id: string;
  /** In any language of Word, built-in styles are stored under their English names. */
  readonly name: string;
  readonly xml: string;
}

const INK = '1F2A37';
const QUIET = '55616F';
const RULE = 'B8C2CE';
const SHADE = 'EEF2F6';
const LINK = '1F5FA8';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The part of a package that holds all styles. */
export function stylesPart(lang: 'en' | 'zh'): string {
  const language = `<w:lang w:val="${lang === 'zh' ? 'zh-CN' : 'en-US'}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(TEXT_FONT)}<w:color w:val="${INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/>${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const styles = OWN_STYLES.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${NAMESPACE}>${defaults}${styles}</w:styles>`;
}

function fonts({ ascii, hAnsi, eastAsia, cs }: FontNames): string {
  return `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/>`;
}

interface StyleLook {
  readonly basedOn?: string;
  readonly next?: string;
  /** Where Word lists it in its gallery; left out: it doesn't. */
  readonly rank?: number;
  readonly paragraph?: string;
  readonly letters?: string;
}

function paragraphStyle(
  id: string,
  name: string,
  { basedOn = 'Normal', next, rank, paragraph = '', letters = '' }: StyleLook,
): DocxStyle {
  const listed = rank === undefined ? '' : `<w:uiPriority w:val="${rank}"/><w:qFormat/>`;
  const after = next === undefined ? '' : `<w:next w:val="${next}"/>`;
  const content = `<w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr>`;
  return {
    id,
    name,
    xml: `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${after}${listed}${content}</w:style>`,
  };
}

function characterStyle(id: string, name: string, letters: string): DocxStyle {
  const xml = `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="99"/><w:rPr>${letters}</w:rPr></w:style>`;
  return { id, name, xml };
}

const size = (points: number) => `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
const spacing = (before: number, after: number, line = 276) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const color = (value: string) => `<w:color w:val="${value}"/>`;
const BOLD = '<w:b/><w:bCs/>';

function headingStyle(level: 1 | 2 | 3 | 4, points: number, before: number): DocxStyle {
  return paragraphStyle(`Heading${level}`, `heading ${level}`, {
    next: 'Normal',
    rank: 9,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(before, 80)}<w:outlineLvl w:val="${level - 1}"/>`,
    letters: `${BOLD}${color(INK)}${size(points)}`,
  });
}

function contentsStyle(level: 1 | 2 | 3): DocxStyle {
  return paragraphStyle(`TOC${level}`, `toc ${level}`, {
    next: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>${spacing(level === 1 ? 60 : 0, 0, 259)}<w:ind w:left="${(level - 1) * 280}"/>`,
    letters: level === 1 ? BOLD : '',
  });
}

const border = (name: string, style = 'single', width = 4) =>
  `<w:${name} w:val="${style}" w:sz="${width}" w:space="0" w:color="${RULE}"/>`;
const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>';

function tableStyle(id: string, name: string, borders: string, parts = ''): DocxStyle {
  const xml = `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${CELL_MARGINS}</w:tblPr>${parts}</w:style>`;
  return { id, name, xml };
}

const HEAD_ROW = `<w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${SHADE}"/></w:tcPr></w:tblStylePr>`;

/** All of them, each behind what it is based on. */
export const OWN_STYLES: readonly DocxStyle[] = [
  {
    id: 'Normal',
    name: 'Normal',
    xml: '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  },
  {
    id: 'DefaultParagraphFont',
    name: 'Default Paragraph Font',
    xml: '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  },
  {
    id: 'TableNormal',
    name: 'Normal Table',
    xml: '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  },
  paragraphStyle('Title', 'Title', {
    next: 'Normal',
    rank: 10,
    paragraph: `<w:keepNext/>${spacing(0, 60, 240)}`,
    letters: `${BOLD}${size(24)}`,
  }),
  paragraphStyle('Subtitle', 'Subtitle', {
    next: 'Normal',
    rank: 11,
    paragraph: spacing(0, 240),
    letters: `${color(QUIET)}${size(11)}`,
  }),
  headingStyle(1, 16, 360),
  headingStyle(2, 13, 260),
  headingStyle(3, 11.5, 200),
  headingStyle(4, 10.5, 160),
  paragraphStyle('TOCHeading', 'TOC Heading', {
    next: 'Normal',
    rank: 39,
    paragraph: `<w:keepNext/>${spacing(240, 80)}`,
    letters: `${BOLD}${size(13)}`,
  }),
  contentsStyle(1),
  contentsStyle(2),
  contentsStyle(3),
  paragraphStyle('Caption', 'caption', {
    next: 'Normal',
    rank: 35,
    paragraph: spacing(60, 160),
    letters: `${color(QUIET)}${size(9)}`,
  }),
  paragraphStyle('Header', 'header', {
    paragraph: `<w:pBdr>${border('bottom').replace('w:space="0"', 'w:space="4"')}</w:pBdr>${spacing(0, 0, 240)}`,
    letters: `${color(QUIET)}${size(9)}`,
  }),
  paragraphStyle('Footer', 'footer', {
    paragraph: `${spacing(0, 0, 240)}<w:jc w:val="center"/>`,
    letters: `${color(QUIET)}${size(9)}`,
  }),
  paragraphStyle('ListParagraph', 'List Paragraph', { rank: 34, paragraph: `${spacing(0, 60)}<w:ind w:left="420"/>` }),
  paragraphStyle('FlowcTableText', 'Flowc Table Text', { rank: 60, paragraph: spacing(0, 0, 252), letters: size(9.5) }),
  paragraphStyle('FlowcTableHead', 'Flowc Table Head', {
    basedOn: 'FlowcTableText',
    rank: 60,
    paragraph: '<w:keepNext/>',
    letters: BOLD,
  }),
  paragraphStyle('FlowcFactName', 'Flowc Fact Name', { basedOn: 'FlowcTableText', rank: 60, letters: color(QUIET) }),
  paragraphStyle('FlowcPicture', 'Flowc Picture', { rank: 60, paragraph: `${spacing(0, 120, 240)}<w:jc w:val="center"/>` }),
  paragraphStyle('FlowcCode', 'Flowc Code', {
    rank: 60,
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="${SHADE}"/>${spacing(60, 120, 252)}`,
    letters: `${fonts(CODE_FONT)}${size(9)}`,
  }),
  characterStyle('IndexLink', 'Index Link', ''),
  characterStyle('FlowcCodeText', 'Flowc Code Text', fonts(CODE_FONT)),
  characterStyle('Hyperlink', 'Hyperlink', `${color(LINK)}<w:u w:val="single"/>`),
  tableStyle(
    'FlowcTable',
    'Flowc Table',
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side)).join(''),
    HEAD_ROW,
  ),
  tableStyle('FlowcFacts', 'Flowc Facts', border('insideH', 'dotted')),
];
