import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DocxTemplate, filledTemplate, openTemplate } from '../../../src/document/docx/template.ts';
import { hasOffice, printedByOffice } from '../../support/office.ts';
import { outputOf } from '../../support/programs.ts';
import { reportOn } from '../../support/report-on.ts';
import { faultsOf, paragraphsOf, partsOf, unboundIn } from './parts.ts';

const PROCESS = `process "Order" { owner: "Sales & Co", version: "2.0" }
lane sales "Sales"
start ordered "Order comes in" in sales
task confirm "Confirm the order" in sales { accounting: "debit cash, credit sales" }
end done "Order confirmed" in sales
ordered -> confirm -> done
`;

const paragraph = (...runs: string[]) => new Paragraph({ children: runs.map((run) => new TextRun(run)) });

const wordFile = (...children: Paragraph[]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [paragraph('{{ti', 'tle}} of {{owner}}')] }) },
          footers: { default: new Footer({ children: [paragraph('Version {{版本}}')] }) },
          children: [paragraph('Ours alone'), ...children],
        },
      ],
    }),
  );

async function filled(...children: Paragraph[]) {
  const template = (await openTemplate(await wordFile(...children))) as DocxTemplate;
  return filledTemplate(await reportOn(PROCESS), template);
}

/** The file with other texts in one of its parts. */
function changed(file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

describe('a template', () => {
  it('is filled where it asks, also in headers, footers and across runs, and is left as it is elsewhere', async () => {
    const file = await filled(
      paragraph('{{ sc', 'ope }}{{title}}, {{version}}'),
      paragraph('{{st', 'eps}}'),
      paragraph('The end'),
    );
    const parts = partsOf(file);
    const texts = paragraphsOf(parts['word/document.xml']!);
    expect(texts[0]).toBe('Ours alone');
    expect(texts).toContain('Order, 2.0');
    expect(texts).toContain('1 Confirm the order');
    expect(texts.filter((text) => text !== '').at(-1)).toBe('The end');
    expect(paragraphsOf(parts['word/header1.xml']!)).toContain('Order of Sales &amp; Co');
    expect(paragraphsOf(parts['word/footer1.xml']!)).toContain('Version 2.0');
    expect(Object.values(parts).join('')).not.toContain('{{');
    expect(faultsOf(file)).toEqual([]);
  });

  it('may ask for one thing twice, by either name', async () => {
    const file = await filled(
      paragraph('{{card}}'),
      paragraph('between'),
      paragraph('{{流程卡片}}'),
      paragraph('{{card}}'),
      paragraph('after'),
    );
    const texts = paragraphsOf(partsOf(file)['word/document.xml']!);
    expect(texts.filter((text) => text === 'Sales &amp; Co')).toHaveLength(3);
    expect(texts.filter((text) => text === 'between' || text === 'after')).toHaveLength(2);
    expect(faultsOf(file)).toEqual([]);
  });

  it('gives its own styles to what it is filled with, by the names that Word has for them', async () => {
    const chinese = (xml: string) =>
      xml
        .replace('</w:styles>', '<w:style w:type="paragraph" w:styleId="22"><w:name w:val="heading 2"/></w:style></w:styles>')
        .replace('<w:name w:val="Heading 2"/>', '<w:name w:val="other"/>');
    const template = await openTemplate(changed(await wordFile(paragraph('{{steps}}')), 'word/styles.xml', chinese));
    const file = await filledTemplate(await reportOn(PROCESS), template as DocxTemplate);
    const parts = partsOf(file);
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="22"/>');
    for (const [, id] of parts['word/document.xml']!.matchAll(/<w:(?:pStyle|tblStyle|rStyle) w:val="([^"]+)"/g))
      expect(parts['word/styles.xml']).toContain(`w:styleId="${id}"`);
  });

  it('is filled the same twice', async () => {
    // One file: a second one made a second later has other bytes, since Word files hold when they were made.
    const file = await wordFile(...['{{report}}', '{{chart}}', '{{accounting}}'].map((text) => paragraph(text)));
    const fill = async () => filledTemplate(await reportOn(PROCESS), (await openTemplate(file)) as DocxTemplate);
    const [first, second] = [await fill(), await fill()];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(faultsOf(first)).toEqual([]);
  });

  it('that asks for what no report has is told', async () => {
    expect(await openTemplate(await wordFile(paragraph('{{stpes}} {{title}} {{x y}}')))).toEqual({
      fault: 'unknown',
      names: ['stpes', 'x y'],
    });
    const nothing = await Packer.toBuffer(new Document({ sections: [{ children: [paragraph('none')] }] }));
    expect(await openTemplate(nothing)).toEqual({ fault: 'none' });
  });

  it('that is no Word file, or a wicked one, is told', async () => {
    const good = await wordFile(paragraph('{{title}}'));
    const notWord = { fault: 'notWord' };
    expect(await openTemplate(strToU8('no zip'))).toEqual(notWord);
    expect(await openTemplate(good.subarray(0, good.length / 2))).toEqual(notWord);
    expect(await openTemplate(zipSync({ 'a.txt': strToU8('a') }))).toEqual(notWord);
    expect(await openTemplate(changed(good, '../../evil.xml', () => '<a/>'))).toEqual(notWord);
    expect(await openTemplate(changed(good, 'word/document.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a>')))).toEqual(notWord);
    expect(await openTemplate(zipSync({ 'word/bomb.xml': new Uint8Array(65 << 20) }, { level: 1 }))).toEqual({
      fault: 'tooLarge',
    });
    const deep = (xml: string) => xml.replace('<w:body>', `<w:body>${'<w:x>'.repeat(50_000)}${'</w:x>'.repeat(50_000)}`);
    expect(await openTemplate(changed(good, 'word/document.xml', deep))).toEqual({ fault: 'tooDeep' });
    const hidden = (xml: string) =>
      xml.replace('<w:body>', `<w:body>${'<w:x a="/>"><!--</w:x>--><![CDATA[</w:x>]]>'.repeat(300)}`);
    expect(await openTemplate(changed(good, 'word/document.xml', hidden))).toEqual({ fault: 'tooDeep' });
    const long = (xml: string) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(20_000)}`);
    expect(await openTemplate(changed(good, 'word/document.xml', long))).toEqual({ fault: 'tooLong' });
  });

  it.each([
    [
      'declares no prefix but its own',
      (xml: string) => xml.replace(/ xmlns:(?!w=)\w+="[^"]*"/g, '').replace(/ mc:Ignorable="[^"]*"/, ''),
    ],
    [
      'is strict',
      (xml: string) =>
        xml.replace(/http:\/\/schemas\.openxmlformats\.org\/(\w+)\/2006\/(\w+)/g, 'http://purl.oclc.org/ooxml/$1/$2'),
    ],
    ['has Word’s namespace without a prefix', (xml: string) => xml.replace('xmlns:w=', 'xmlns=').replace(/(<\/?)w:/g, '$1')],
    ['calls Word’s namespace otherwise', (xml: string) => xml.replace('xmlns:w=', 'xmlns:ns0=').replace(/(<\/?| )w:/g, '$1ns0:')],
  ])('that %s is filled with a file that opens', async (_, change) => {
    const file = changed(await wordFile(paragraph('{{report}}')), 'word/document.xml', change);
    const template = (await openTemplate(file)) as DocxTemplate;
    const written = await filledTemplate(await reportOn(PROCESS), template);
    expect(faultsOf(written)).toEqual([]);
    expect(unboundIn(partsOf(written)['word/document.xml']!)).toEqual([]);
    expect(paragraphsOf(partsOf(written)['word/document.xml']!)).toContain('1 Confirm the order');
  });

  it('has boxes and references lead to the parts that it has, and to no other', async () => {
    const whole = partsOf(await filled(paragraph('{{chart}}'), paragraph('{{steps}}')));
    expect(whole['word/_rels/document.xml.rels']).toMatch(/Target="#_flowc\d+"/);
    const chartAlone = partsOf(await filled(paragraph('{{chart}}'), paragraph('{{accounting}}')));
    expect(chartAlone['word/_rels/document.xml.rels']).not.toContain('Target="#');
    expect(chartAlone['word/document.xml']).not.toContain('w:anchor=');
  });

  it('keeps the titles of a book’s chapters above their parts', async () => {
    const other = PROCESS.replace('process "Order"', 'process "Refund"');
    const template = (await openTemplate(await wordFile(paragraph('{{chart}}'), paragraph('{{steps}}')))) as DocxTemplate;
    const texts = paragraphsOf(partsOf(await filledTemplate(await reportOn(PROCESS, other), template))['word/document.xml']!);
    expect(texts.filter((text) => /^[12] (Order|Refund)$/.test(text))).toEqual(['1 Order', '2 Refund', '1 Order', '2 Refund']);
  });

  it('keeps what it refers to outside', async () => {
    const outside = (xml: string) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      );
    const template = await openTemplate(changed(await wordFile(paragraph('{{title}}')), 'word/_rels/document.xml.rels', outside));
    const file = await filledTemplate(await reportOn(PROCESS), template as DocxTemplate);
    expect(partsOf(file)['word/_rels/document.xml.rels']).toContain('Target="file:///etc/passwd" TargetMode="External"');
  });
});

describe.runIf(hasOffice())('LibreOffice', () => {
  it('opens a template that was filled', async () => {
    const pdf = printedByOffice(await filled(paragraph('{{chart}}'), paragraph('{{accounting}}')), 'docx');
    const text = outputOf('pdftotext', ['FILE', '-'], pdf).toString();
    for (const part of ['Ours alone', 'Order of Sales & Co', 'Order comes in', 'debit cash', 'Version 2.0'])
      expect(text).toContain(part);
  });
});
