/** jest-axe brings no types; this is the part that is used. */
declare module "jest-axe" {
  export function axe(
    element: Element,
    options?: { rules?: Record<string, { enabled: boolean }> },
  ): Promise<unknown>;
  export const toHaveNoViolations: Record<
    string,
    (results: unknown) => { pass: boolean; message: () => string }
  >;
}

declare namespace jest {
  interface Matchers<R> {
    toHaveNoViolations(): R;
  }
}
