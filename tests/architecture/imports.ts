import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-files';

export interface Import {
  specifier: string;
  /** Whether only types come in, so that nothing of it reaches the built program. */
  isTypeOnly: boolean;
}

/** What one import leads to: a file of the project, a part of Node, or an npm package. */
export type Target = { file: string } | { builtin: string } | { package: string };

/** Every import, export-from, dynamic import, import type and require of a file. */
export function importsOf(source: SourceFile): Import[] {
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = importAt(node);
    if (found) imports.push(found);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

function importAt(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node)) {
    return from(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return from(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return from(node.argument.literal, true);
  }
  if (ts.isExternalModuleReference(node)) return from(node.expression, false);
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const isRequire = /^(require|jest\.(requireActual|mock|doMock))(\.resolve)?$/.test(expression.getText());
    const [first] = node.arguments;
    if (first && (isRequire || expression.kind === ts.SyntaxKind.ImportKeyword)) return from(first, false);
  }
  return null;
}

function from(node: ts.Node, isTypeOnly: boolean): Import | null {
  return ts.isStringLiteralLike(node) ? { specifier: node.text, isTypeOnly } : null;
}

export function targetOf(source: SourceFile, { specifier }: Import): Target {
  if (specifier.startsWith('@shared/')) return { file: `src/shared/${specifier.slice('@shared/'.length)}` };
  if (specifier.startsWith('.')) {
    return { file: path.posix.normalize(path.posix.join(path.posix.dirname(source.path), specifier)) };
  }
  if (path.posix.isAbsolute(specifier)) return { file: specifier };
  return isBuiltin(specifier) ? { builtin: specifier } : { package: specifier };
}
