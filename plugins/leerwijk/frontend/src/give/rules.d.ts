// SPDX-License-Identifier: EUPL-1.2
/** Validators that the build makes of given.schema.json (see build.mjs). */
declare module "leerwijk:given" {
  interface Mistake {
    instancePath: string;
    keyword: string;
    params: Readonly<Record<string, unknown>>;
  }
  type Check = { (value: unknown): boolean; errors?: readonly Mistake[] | null };
  export const lesson: Check;
  export const source: Check;
}
