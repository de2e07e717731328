import { expect, it } from 'vitest';
import { WellFormedness } from '../../../../../src/host/files/xlsx/package/well-formed.ts';

const problem = (...pieces: string[]) => WellFormedness.problem(pieces);

it.each([
  '<a/>',
  '\ufeff<?xml version="1.0"?>\n<!-- a < b --><a b="1" c=\'"\'><b>x &amp; &#233; &#xE9;</b><![CDATA[<&]]></a>\n',
  '<a xmlns:x="u"><x:b x:c="1" xml:space="preserve"/></a>',
  '<row><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"/><c r="C1"><f>A1&lt;2</f><v>1</v></c></row>',
])('takes %s', (xml) => {
  expect(problem(xml)).toBeNull();
});

it('reads a document in the pieces that it is written in', () => {
  expect(problem('<a>', '<b>', '</b>', '</a>')).toBeNull();
});

// What XML 1.0 and Namespaces in XML 1.0 forbid.
it.each([
  ['<a><b></a>', '</a> where </b> is to be closed'],
  ['<a>', '<a> is never closed'],
  ['<a/><b/>', '2 root elements'],
  ['<a/>text', 'text outside of the root element'],
  ['', '0 root elements'],
  ['<a b="1" b="2"/>', 'an attribute of <a> is there twice'],
  ['<a b=1/>', 'no tag: <a b=1/>'],
  ['<a b="<"/>', 'no tag: <a b="<"/>'],
  ['<a>R&D</a>', 'an entity that XML has not'],
  ['<a b="&nbsp;"/>', 'an entity that XML has not'],
  ['<a>\u0007</a>', 'a character that XML has not'],
  ['<a><v:b/></a>', 'the prefix of v:b is not declared'],
  ['<a><b xmlns:v="u"/><v:c/></a>', 'the prefix of v:c is not declared'],
  ['<a v:b="1"/>', 'the prefix of v:b is not declared'],
  ['<a><!-- </a>', '"-->" is missing'],
])('says of %s: %s', (xml, expected) => {
  expect(problem(xml)).toBe(expected);
});
