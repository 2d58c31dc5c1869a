import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const FILES = ['app/admin', 'components/admin'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => path.join(room, file)),
)
// What is no text for people, whatever it holds.
const ATTRIBUTES = new Set(['className', 'href', 'src', 'd', 'viewBox', 'media', 'sizes', 'data-words'])
const CALLS = /^(?:Error|TypeError|console\.\w+|fetch|headers?\.(?:get|set)|logFailure|expect)$/
const WORDS = /\p{L}{2,}[ ’]\p{L}|^\p{Lu}\p{Ll}+[.:!?…]?$/u

it('every text of the admin area comes from messages/', () => {
  expect(FILES.length).toBeGreaterThan(150)
  expect(FILES.flatMap(literalTexts)).toEqual([])
})

function literalTexts(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  visit(source)
  return found

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isJsxAttribute(node) && ATTRIBUTES.has(node.name.getText())) return
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && CALLS.test(node.expression.getText()))
      return
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) note(node, node.text)
    if (ts.isStringLiteralLike(node) && WORDS.test(node.text) && !isName(node)) note(node, node.text)
    if (ts.isTemplateExpression(node) && isSentence(node)) note(node, node.getText())
    node.forEachChild(visit)
  }

  function note(node: ts.Node, text: string): void {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${file}:${line + 1} ${text.trim().replaceAll(/\s+/g, ' ')}`)
  }
}

/** A key, a directive such as `use client`, or what is compared and looked up. */
function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node
  if (ts.isExpressionStatement(parent)) return true
  return ts.isPropertyAssignment(parent) && parent.name === node
}

function isSentence(node: ts.TemplateExpression): boolean {
  return WORDS.test([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('0'))
}
