import type * as glassEasel from 'glass-easel';

type Template = glassEasel.template.ComponentTemplate & object;

/** A file of the mini-program as a function of the names that WeChat gives it. */
export type ModuleBody = (
  require: (file: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  wx: object,
  App: (definition: object) => void,
  Page: (definition: object) => void,
  Component: (definition: object) => void,
  Behavior: (definition: object) => object,
  getApp: () => unknown,
  getCurrentPages: () => unknown[],
  global: object,
) => void;

export interface PackedApp {
  /** Every .json file of the mini-program, by path without ending. */
  configs: Record<string, PageConfig>;
  /** Every style sheet as CSS for a browser, by path without ending. */
  styles: Record<string, string>;
  /** What glass-easel's compiler made of the templates, by path without ending. */
  templates: Record<string, Template>;
  modules: Record<string, ModuleBody>;
}

export interface PageConfig {
  pages?: string[];
  window?: { navigationBarTitleText?: string };
  navigationBarTitleText?: string;
  usingComponents?: Record<string, string>;
  component?: boolean;
}

declare global {
  interface Window {
    packedApp: PackedApp;
  }
}
