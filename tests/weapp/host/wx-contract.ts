import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { WxCall } from './wx-object';

/** What kinds of value WeChat's typings allow; `any` allows every kind. */
type Kind = 'string' | 'number' | 'boolean' | 'function' | 'object' | 'any';

interface Option {
  isRequired: boolean;
  kinds: Kind[];
}

/** The options of every documented call that takes an object of options; null for calls that take something else. */
export type WxContract = Record<string, Record<string, Option> | null>;

const PACKAGE = path.dirname(require.resolve('miniprogram-api-typings/package.json'));
const TYPINGS = path.join(PACKAGE, 'types', 'wx');
const VERSION = (
  JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
).version;
const ROOT = path.resolve(PACKAGE, '..', '..');
const KEPT = path.join(ROOT, '.cache', `wx-contract-${VERSION}.json`);

let contract: WxContract | undefined;

/** Reads WeChat's typings with the TypeScript compiler. That takes seconds, so what was read is kept in `.cache`. */
function readWxContract(): WxContract {
  contract ??= fs.existsSync(KEPT)
    ? (JSON.parse(fs.readFileSync(KEPT, 'utf8')) as WxContract)
    : keep(new TypingsReader().read());
  return contract;
}

/** What is wrong with a call by WeChat's own typings, in words; nothing for a call that is right. */
export function faultsOfCall({ api, args }: WxCall, known: WxContract = readWxContract()): string[] {
  if (!Object.hasOwn(known, api)) return ['WeChat has no such call'];
  const options = known[api];
  // Without names it is an object of any kind, such as a page, and there is nothing to hold it against.
  if (!options || Object.keys(options).length === 0) return [];
  const given = (args[0] ?? {}) as Record<string, unknown>;
  const missing = Object.keys(options).filter(
    (name) => options[name]?.isRequired && given[name] === undefined,
  );
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const option = options[name];
    if (!option) return [`option "${name}" is not known`];
    const kind = typeof value as Kind;
    const isFine = value === undefined || option.kinds.includes('any') || option.kinds.includes(kind);
    return isFine ? [] : [`option "${name}" is ${kind}, not ${option.kinds.join(' or ')}`];
  });
  return [...missing.map((name) => `option "${name}" is missing`), ...wrong];
}

/** Written whole or not at all: another test may be reading it. */
function keep(read: WxContract): WxContract {
  fs.mkdirSync(path.dirname(KEPT), { recursive: true });
  const draft = `${KEPT}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(read));
  fs.renameSync(draft, KEPT);
  return read;
}

/** Finds `interface Wx` and `interface WxCloud` in the typings and lists the options of their methods. */
class TypingsReader {
  readonly #program = ts.createProgram(
    fs
      .readdirSync(TYPINGS)
      .filter((file) => file.endsWith('.d.ts'))
      .map((file) => path.join(TYPINGS, file)),
    { lib: ['lib.es2018.d.ts'], strict: true, skipLibCheck: true, types: [] },
  );
  readonly #checker = this.#program.getTypeChecker();
  readonly #read: WxContract = {};

  read(): WxContract {
    for (const statement of this.#program.getSourceFiles().flatMap((file) => [...file.statements])) {
      if (ts.isInterfaceDeclaration(statement) && statement.name.text === 'WxCloud') {
        this.#addMembers(this.#checker.getSymbolAtLocation(statement.name), 'cloud.');
      }
      if (ts.isModuleDeclaration(statement) && statement.name.text === 'WechatMiniprogram') {
        const exports = this.#checker.getSymbolAtLocation(statement.name)?.exports;
        this.#addMembers(exports?.get(ts.escapeLeadingUnderscores('Wx')), '');
      }
    }
    if (!this.#read.navigateTo || !this.#read['cloud.callFunction']) {
      throw new Error(`no list of wx calls in ${TYPINGS}`);
    }
    return this.#read;
  }

  #addMembers(symbol: ts.Symbol | undefined, prefix: string): void {
    if (!symbol) return;
    for (const member of this.#checker.getDeclaredTypeOfSymbol(symbol).getProperties()) {
      this.#read[prefix + member.name] = this.#optionsOf(member);
    }
  }

  #optionsOf(member: ts.Symbol): Record<string, Option> | null {
    const [signature] = this.#typeOf(member)?.getCallSignatures() ?? [];
    const [parameter] = signature?.parameters ?? [];
    const type = parameter && this.#constraintOf(this.#typeOf(parameter));
    const forms = type?.isUnion() ? type.types : type ? [type] : [];
    const isOptions = (form: ts.Type) =>
      Boolean(form.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) &&
      form.getCallSignatures().length === 0;
    if (forms.length === 0 || !forms.every(isOptions)) return null;
    const names = new Set(forms.flatMap((form) => form.getProperties().map(({ name }) => name)));
    return Object.fromEntries([...names].map((name) => [name, this.#option(forms, name)]));
  }

  /** What a value may be at most, where the typings speak of a type parameter: `option?: T` with `T extends …`. */
  #constraintOf(declared: ts.Type | undefined): ts.Type | undefined {
    const type = declared && this.#checker.getNonNullableType(declared);
    if (!type || !(type.flags & ts.TypeFlags.TypeParameter)) return type;
    return this.#checker.getNonNullableType(this.#checker.getBaseConstraintOfType(type) ?? type);
  }

  /** Of several forms, as with and without callbacks, an option is owed only where every form owes it. */
  #option(forms: readonly ts.Type[], name: string): Option {
    const found = forms.flatMap((form) => form.getProperty(name) ?? []);
    const isOwed = (option: ts.Symbol) => !(option.flags & ts.SymbolFlags.Optional);
    const types = found.flatMap((option) => this.#typeOf(option) ?? []);
    const parts = types.flatMap((type) => (type.isUnion() ? type.types : [type]));
    return {
      isRequired: found.length === forms.length && found.every(isOwed),
      kinds: [...new Set(parts.flatMap(kindsOf))],
    };
  }

  #typeOf(symbol: ts.Symbol): ts.Type | undefined {
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
    return declaration && this.#checker.getTypeOfSymbolAtLocation(symbol, declaration);
  }
}

function kindsOf(type: ts.Type): Kind[] {
  if (type.flags & ts.TypeFlags.Any) return ['any'];
  if (type.flags & ts.TypeFlags.StringLike) return ['string'];
  if (type.flags & ts.TypeFlags.NumberLike) return ['number'];
  if (type.flags & ts.TypeFlags.BooleanLike) return ['boolean'];
  if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) return [];
  return [type.getCallSignatures().length > 0 ? 'function' : 'object'];
}
